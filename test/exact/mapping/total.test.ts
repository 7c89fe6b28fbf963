import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAccount } from '../../../src/exact/mapping/account.ts'
import { readAddress } from '../../../src/exact/mapping/address.ts'
import { defaultMapping } from '../../../src/exact/mapping/administrationMapping.ts'
import { readBankAccount } from '../../../src/exact/mapping/bankAccount.ts'
import { readContact } from '../../../src/exact/mapping/contact.ts'
import { readDeletion } from '../../../src/exact/mapping/deletion.ts'
import { readDivision } from '../../../src/exact/mapping/division.ts'
import { readMandate } from '../../../src/exact/mapping/mandate.ts'
import { readPaymentCondition } from '../../../src/exact/mapping/paymentCondition.ts'
import { finding, type Reading, readAll } from '../../../src/exact/mapping/reading.ts'
import { readSalesEntryLine } from '../../../src/exact/mapping/salesEntryLine.ts'
import { readSalesInvoice } from '../../../src/exact/mapping/salesInvoice.ts'
import { readTerm } from '../../../src/exact/mapping/term.ts'
import { addDays, day as dayOf } from '../../../src/values/day.ts'
import * as records from './rows.ts'

const administration = 3_201_425
const accountContext = {
  administration,
  directDebitCodes: new Set<string>(),
  today: dayOf('2026-11-24'),
  seenAt: new Date('2026-11-24T08:00:00Z'),
}

const mappings: readonly (readonly [string, object, (raw: unknown) => Reading<unknown>])[] = [
  ['account', records.accountRecord, (raw) => readAccount(raw, accountContext)],
  ['contact', records.contactRecord, (raw) => readContact(raw, { administration, mapping: defaultMapping })],
  ['address', records.addressRecord, (raw) => readAddress(raw, { administration })],
  [
    'term',
    records.termRecord,
    (raw) => readTerm(raw, { administration, signs: { debtor: -1, creditor: 1 } }),
  ],
  ['salesInvoice', records.salesInvoiceRecord, (raw) => readSalesInvoice(raw, { administration })],
  ['salesEntryLine', records.salesEntryLineRecord, readSalesEntryLine],
  ['bankAccount', records.bankAccountRecord, (raw) => readBankAccount(raw, { administration })],
  ['mandate', records.mandateRecord, (raw) => readMandate(raw, { administration })],
  ['paymentCondition', records.conditionRecord, readPaymentCondition],
  ['deletion', records.deletionRecord, readDeletion],
  ['division', records.divisionRecord, readDivision],
]

/** What Exact might send for one property: nonsense, the extremes, text that PostgreSQL cannot store. */
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

/** No NUL, no half characters, whole numbers, days and moments of four-figure years. */
function expectStorable(row: unknown): void {
  if (typeof row === 'string') expect(row.isWellFormed() && !row.includes('\0')).toBe(true)
  if (typeof row === 'number') expect(Number.isSafeInteger(row)).toBe(true)
  if (row instanceof Date) expect(row.toISOString()).toMatch(/^\d{4}-/)
  else if (typeof row === 'object' && row !== null) Object.values(row).forEach(expectStorable)
}

test.each(mappings)('%s: the record of the example is readable', (_, record, read) => {
  expect(read(record).kind).toBe('row')
})

test('every day of the calendar comes through as that day', () => {
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

test('one record that cannot be read does not hold up the others, and is named by its id', () => {
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

test('a record that cannot be read is still known to be of the account that it names', () => {
  const account = 'ABCDEFAB-2222-4333-8444-555555555555'
  const raws = [
    { ID: 'one', InvoiceTo: account, OrderedBy: null },
    { ID: 'two', InvoiceTo: null, OrderedBy: account },
    { ID: 'three', InvoiceTo: 'nobody' },
    null,
  ]
  const { findings } = readAll(raws, () => finding('unreadable-record'), ['InvoiceTo', 'OrderedBy'])
  const id = account.toLowerCase()
  expect(findings.map(({ relationId }) => relationId)).toEqual([id, id, null, null])
})
