import type { ReceiptSentence } from '../../../src/receivables/index.ts'
import { day } from '../../../src/values/day.ts'
import { type Example, euro, number } from './example.ts'

const received = { id: 'receipt.last', amount: euro(5_000), receivedOn: day('2026-10-20') } as const

/** Sentences about the last receipt, by what it paid. */
export const receipts: readonly Example<ReceiptSentence>[] = [
  [
    'unknown',
    { id: 'receipt.none' },
    'Er is nog geen betaling ontvangen.',
    'We have not received a payment yet.',
  ],
  [
    'for one invoice',
    { ...received, count: 1, number },
    'De laatste betaling is € 50,00, ontvangen op 20 oktober, voor factuur 2026-0412.',
    'The last payment was €50.00, received on 20 October, for invoice 2026-0412.',
  ],
  [
    'for one invoice without a number, last year',
    { ...received, receivedOn: day('2025-12-31'), count: 1, number: null },
    'De laatste betaling is € 50,00, ontvangen op 31 december 2025, voor een factuur.',
    'The last payment was €50.00, received on 31 December 2025, for an invoice.',
  ],
  [
    'for several invoices',
    { ...received, count: 3, number: null },
    'De laatste betaling is € 50,00, ontvangen op 20 oktober, voor 3 facturen.',
    'The last payment was €50.00, received on 20 October, for 3 invoices.',
  ],
  [
    'not matched yet',
    { ...received, count: 0, number: null },
    'De laatste betaling is € 50,00, ontvangen op 20 oktober. Deze betaling is nog niet met een factuur verrekend.',
    'The last payment was €50.00, received on 20 October. It has not been matched to an invoice yet.',
  ],
]
