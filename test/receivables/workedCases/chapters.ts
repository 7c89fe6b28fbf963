import { asFound } from './asFound.ts'
import { collections } from './collections.ts'
import { credit } from './credit.ts'
import { creditSpread } from './creditSpread.ts'
import { currencies } from './currencies.ts'
import { days } from './days.ts'
import { differences } from './differences.ts'
import { entriesByHand } from './entriesByHand.ts'
import { instalments } from './instalments.ts'
import { looseEntries } from './looseEntries.ts'
import { oneInvoice } from './oneInvoice.ts'
import { openingBalances } from './openingBalances.ts'
import { payers } from './payers.ts'
import { payments } from './payments.ts'
import { reversals } from './reversals.ts'
import { sameNumber } from './sameNumber.ts'
import { usedTwice } from './usedTwice.ts'
import type { WorkedCase } from './workedCase.ts'
import { writeOffs } from './writeOffs.ts'

/** All worked cases, by subject. */
export const chapters: { readonly [chapter: string]: readonly WorkedCase[] } = {
  'one invoice': oneInvoice,
  instalments,
  'direct debit': collections,
  reversals,
  'credit notes': credit,
  'write-offs': writeOffs,
  'loose receipts and corrections': looseEntries,
  'entries under the number of an invoice': sameNumber,
  'days and ageing': days,
  currencies,
  'opening balances': openingBalances,
  'entries by hand': entriesByHand,
  'a number used twice': usedTwice,
  'exchange and payment differences': differences,
  'payments before they are matched, too large or spread': payments,
  'credit notes spread over invoices': creditSpread,
  'invoices that another account pays': payers,
  'as a bookkeeper finds them': asFound,
}
