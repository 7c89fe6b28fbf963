import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from '../../../src/exact/mapping/address.ts'
import { readMandate } from '../../../src/exact/mapping/mandate.ts'
import { finding, readAll } from '../../../src/exact/mapping/reading.ts'
import { addDays, day as dayOf } from '../../../src/values/day.ts'
import { administration, mappings } from './mappings.ts'
import * as records from './rows.ts'

/** Values that Exact might send for a property: nonsense, extremes, text that PostgreSQL cannot store. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', '/Date(1e3)/', '/Date(99999999999999999)/', '/Date(-99999999999999)/'),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((ms) => `/Date(${ms})/`),
)

test.each(mappings)(
  '%s gives a row, nothing or a finding, whatever the JSON, and never throws',
  (_, record, read) => {
    const names = Object.keys(record)
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(['row', 'skipped', 'finding']).toContain(read(raw).kind)
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (properties) => {
        const reading = read({ ...record, ...properties })
        expect(['row', 'skipped', 'finding']).toContain(reading.kind)
        if (reading.kind === 'row') expectStorable(reading.row)
      }),
      { numRuns: 500 },
    )
  },
)

/** Expects no NUL or half characters, only whole numbers, and years of four digits. */
function expectStorable(row: unknown): void {
  if (typeof row === 'string') expect(row.isWellFormed() && !row.includes('\0')).toBe(true)
  if (typeof row === 'number') expect(Number.isSafeInteger(row)).toBe(true)
  if (row instanceof Date) expect(row.toISOString()).toMatch(/^\d{4}-/)
  else if (typeof row === 'object' && row !== null) Object.values(row).forEach(expectStorable)
}

test.each(mappings)('%s: the example record can be read', (_, record, read) => {
  expect(read(record).kind).toBe('row')
})

test('every day of the calendar is read as that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (days) => {
      const expected = addDays(dayOf('2000-01-01'), days)
      const reading = readMandate(
        { ...records.mandateRecord, SignatureDate: records.day(expected) },
        { administration },
      )
      expect(reading).toMatchObject({ row: { signed_on: expected } })
    }),
  )
})

test('an unreadable record does not hold up the others, and is reported with its id', () => {
  const bad = { ...records.addressRecord, ID: 'FFFFFFFF-2222-4333-8444-555555555555', Type: 9 }
  const { rows, findings } = readAll([records.addressRecord, bad, 'x', null], (raw) =>
    readAddress(raw, { administration }),
  )
  expect(rows).toHaveLength(1)
  expect(findings).toEqual([
    { recordId: 'ffffffff-2222-4333-8444-555555555555', code: 'unknown-kind', relationId: null },
    { recordId: '', code: 'unreadable-record', relationId: null },
    { recordId: '', code: 'unreadable-record', relationId: null },
  ])
})

test('an unreadable record is still reported with the account that it names', () => {
  const account = 'ABCDEFAB-2222-4333-8444-555555555555'
  const raws = [
    { ID: 'one', InvoiceTo: account, OrderedBy: null },
    { ID: 'two', InvoiceTo: null, OrderedBy: account },
    { ID: 'three', InvoiceTo: 'not a guid' },
    null,
  ]
  const { findings } = readAll(raws, () => finding('unreadable-record'), ['InvoiceTo', 'OrderedBy'])
  const id = account.toLowerCase()
  expect(findings.map(({ relationId }) => relationId)).toEqual([id, id, null, null])
})
