import { expect, test } from 'vitest'
import { readEnvelope } from '../../../src/exact/connection/envelope.ts'

const root = 'https://start.exactonline.nl/api/v1/123'

test('rows are read from results, from a bare list and from one record', () => {
  expect(readEnvelope({ d: { results: [{ ID: 1 }] } }, root)).toEqual({ rows: [{ ID: 1 }], next: null })
  expect(readEnvelope({ d: [{ ID: 1 }] }, root)).toEqual({ rows: [{ ID: 1 }], next: null })
  expect(readEnvelope({ d: { ID: 1 } }, root)).toEqual({ rows: [{ ID: 1 }], next: null })
  expect(readEnvelope({ d: { results: [] } }, root)).toEqual({ rows: [], next: null })
})

test('the next page is its address relative to the division, with an equivalent query', () => {
  const next = `${root}/crm/Accounts?$select=ID&$skiptoken=guid'a%20b'`
  const address = readEnvelope({ d: { results: [], __next: next } }, root).next
  expect(decodeURIComponent(address ?? '')).toBe("crm/Accounts?$select=ID&$skiptoken=guid'a b'")
})

test('the address of the next page may differ in scheme and letter case', () => {
  const next = 'http://Start.ExactOnline.nl/API/v1/123/crm/Accounts?$skiptoken=1'
  expect(readEnvelope({ d: { results: [], __next: next } }, root).next).toBe('crm/Accounts?$skiptoken=1')
})

test('a next page elsewhere and an answer without envelope are rejected', () => {
  for (const next of [
    'https://elsewhere.example/api/v1/123/crm/Accounts',
    'https://start.exactonline.nl/api/v1/1234/crm/Accounts',
    'crm/Accounts',
  ]) {
    expect(() => readEnvelope({ d: { results: [], __next: next } }, root)).toThrow(
      expect.objectContaining({ code: 'exact/unexpected-answer' }),
    )
  }
  for (const body of [null, {}, { d: null }, { d: 'x' }, '<feed/>']) {
    expect(() => readEnvelope(body, root)).toThrow(
      expect.objectContaining({ code: 'exact/unexpected-answer' }),
    )
  }
})
