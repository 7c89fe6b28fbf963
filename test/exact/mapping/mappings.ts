import { readAccount } from '../../../src/exact/mapping/account.ts'
import { readAddress } from '../../../src/exact/mapping/address.ts'
import { defaultMapping } from '../../../src/exact/mapping/administrationMapping.ts'
import { readBankAccount } from '../../../src/exact/mapping/bankAccount.ts'
import { readContact } from '../../../src/exact/mapping/contact.ts'
import { readDeletion } from '../../../src/exact/mapping/deletion.ts'
import { readDivision } from '../../../src/exact/mapping/division.ts'
import { readMandate } from '../../../src/exact/mapping/mandate.ts'
import { readPaymentCondition } from '../../../src/exact/mapping/paymentCondition.ts'
import type { Reading } from '../../../src/exact/mapping/reading.ts'
import { readSalesEntryLine } from '../../../src/exact/mapping/salesEntryLine.ts'
import { readSalesInvoice } from '../../../src/exact/mapping/salesInvoice.ts'
import { readTerm } from '../../../src/exact/mapping/term.ts'
import { day as dayOf } from '../../../src/values/day.ts'
import * as records from './rows.ts'

export const administration = 3_201_425
const accountContext = {
  administration,
  directDebitCodes: new Set<string>(),
  today: dayOf('2026-11-24'),
  seenAt: new Date('2026-11-24T08:00:00Z'),
}

/** Every mapping with an example record. */
export const mappings: readonly (readonly [string, object, (raw: unknown) => Reading<unknown>])[] = [
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
