import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictsOf } from '../../src/values/conflict.ts'
import { editableClientKeys } from '../../src/values/editableClientKey.ts'

const text = fc.option(fc.constantFrom('Ede', ' Ede ', 'Almere', 'Wageningen', '', '  '))
const values = fc.record(Object.fromEntries(editableClientKeys.map((key) => [key, text])))
const edit = fc.subarray([...editableClientKeys], { minLength: 1 }).chain((keys) => {
  const some = fc.record(Object.fromEntries(keys.map((key) => [key, text])))
  return fc.record({ seen: some, now: values, yours: some })
})

test('a field that someone else changed is a conflict, with its three versions', () => {
  const seen = { city: 'Ede', phone: '06-12345678' }
  const yours = { city: 'Almere', phone: null }
  expect(conflictsOf({ seen, now: { city: 'Wageningen', phone: '06-12345678' }, yours })).toEqual([
    { key: 'city', seen: 'Ede', now: 'Wageningen', yours: 'Almere' },
  ])
  expect(conflictsOf({ seen, now: { city: null, phone: '06-12345678' }, yours })).toEqual([
    { key: 'city', seen: 'Ede', now: null, yours: 'Almere' },
  ])
})

test('a field that is not edited never conflicts', () => {
  expect(conflictsOf({ seen: {}, now: { city: 'Wageningen' }, yours: {} })).toEqual([])
})

test('nothing conflicts while no one else changed anything', () => {
  fc.assert(
    fc.property(edit, ({ seen, yours }) => {
      expect(conflictsOf({ seen, now: seen, yours })).toEqual([])
    }),
  )
})

test('nothing conflicts once the edit has been written', () => {
  fc.assert(
    fc.property(edit, ({ seen, yours }) => {
      expect(conflictsOf({ seen, now: yours, yours })).toEqual([])
    }),
  )
})

test('spaces around a value and empty text make no conflict', () => {
  const padded = (all: { readonly [key: string]: string | null }) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value === null ? '' : ` ${value} `]))
  fc.assert(
    fc.property(edit, ({ seen, now, yours }) => {
      expect(conflictsOf({ seen, now: padded(now), yours })).toEqual(conflictsOf({ seen, now, yours }))
    }),
  )
})

test('every conflict differs from both other versions', () => {
  fc.assert(
    fc.property(edit, (versions) => {
      for (const { seen, now, yours } of conflictsOf(versions)) {
        expect(now).not.toBe(seen)
        expect(now).not.toBe(yours)
      }
    }),
  )
})
