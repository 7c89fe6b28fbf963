import type { InvoiceSentence } from '../../../src/receivables/index.ts'
import { cents } from '../../../src/values/cents.ts'
import { day } from '../../../src/values/day.ts'
import { due, type Example, euro, nothing, number, today } from './example.ts'

const part = {
  number,
  amount: euro(8_320),
  received: euro(4_000),
  receiptDays: 1,
  lastReceiptDate: day('2026-11-03'),
  otherwise: nothing,
  writtenOff: nothing,
  open: euro(4_320),
}
const late = { dues: [due('2026-10-31', 4_320, { daysOverdue: 24 })] }
const later = { dues: [due('2026-12-01', 4_320)] }
const undated = { dues: [due('2026-12-01', 4_320, { dueDate: null })] }

/** Sentences about an invoice, by what the invoice is. */
export const invoices: readonly Example<InvoiceSentence>[] = [
  [
    'open',
    { id: 'invoice.open', number, open: euro(8_320), dues: [due('2026-12-01', 8_320)] },
    'Van factuur 2026-0412 staat € 83,20 open. U kunt betalen tot en met 1 december.',
    'Invoice 2026-0412 has €83.20 outstanding. It is due on 1 December.',
  ],
  [
    'open, and due next year',
    { id: 'invoice.open', number, open: euro(123_456), dues: [due('2027-01-04', 123_456)] },
    'Van factuur 2026-0412 staat € 1.234,56 open. U kunt betalen tot en met 4 januari 2027.',
    'Invoice 2026-0412 has €1,234.56 outstanding. It is due on 4 January 2027.',
  ],
  [
    'open, and due today',
    { id: 'invoice.open', number, open: euro(8_320), dues: [due(today, 8_320)] },
    'Van factuur 2026-0412 staat € 83,20 open. U kunt vandaag nog betalen.',
    'Invoice 2026-0412 has €83.20 outstanding. It is due today.',
  ],
  [
    'open without number or due date',
    { id: 'invoice.open', number: null, open: euro(5), ...undated },
    'Van deze factuur staat € 0,05 open.',
    'This invoice has €0.05 outstanding.',
  ],
  [
    'open in two instalments',
    {
      id: 'invoice.open',
      number,
      open: euro(16_620),
      dues: [due('2026-12-10', 8_310), due('2027-01-09', 8_310)],
    },
    'Van factuur 2026-0412 staat € 166,20 open. U kunt € 83,10 betalen tot en met 10 december en € 83,10 tot en met 9 januari 2027.',
    'Invoice 2026-0412 has €166.20 outstanding. €83.10 is due on 10 December and €83.10 on 9 January 2027.',
  ],
  [
    'open in three instalments, the first due today',
    {
      id: 'invoice.open',
      number,
      open: euro(9_000),
      dues: [due(today, 2_000), due('2026-12-10', 3_000), due('2027-01-09', 4_000)],
    },
    'Van factuur 2026-0412 staat € 90,00 open. U kunt € 20,00 betalen tot en met vandaag, € 30,00 tot en met 10 december en € 40,00 tot en met 9 januari 2027.',
    'Invoice 2026-0412 has €90.00 outstanding. €20.00 is due today, €30.00 on 10 December and €40.00 on 9 January 2027.',
  ],
  [
    'overdue',
    { id: 'invoice.overdue', number, open: euro(4_320), ...late },
    'Van factuur 2026-0412 staat € 43,20 open. U kon betalen tot en met 31 oktober. Dat is 24 dagen geleden.',
    'Invoice 2026-0412 has €43.20 outstanding. It was due on 31 October, 24 days ago.',
  ],
  [
    'overdue since yesterday',
    {
      id: 'invoice.overdue',
      number,
      open: euro(4_320),
      dues: [due('2026-11-23', 4_320, { daysOverdue: 1 })],
    },
    'Van factuur 2026-0412 staat € 43,20 open. U kon betalen tot en met 23 november. Dat is 1 dag geleden.',
    'Invoice 2026-0412 has €43.20 outstanding. It was due on 23 November, 1 day ago.',
  ],
  [
    'open, with two of three instalments overdue',
    {
      id: 'invoice.overdue',
      number,
      open: euro(10_000),
      dues: [
        due('2026-10-31', 3_400, { daysOverdue: 24 }),
        due('2026-11-23', 1_600, { daysOverdue: 1 }),
        due('2026-12-10', 5_000),
      ],
    },
    'Van factuur 2026-0412 staat € 100,00 open. U kon € 34,00 betalen tot en met 31 oktober (24 dagen geleden) en € 16,00 tot en met 23 november (1 dag geleden). U kunt € 50,00 betalen tot en met 10 december.',
    'Invoice 2026-0412 has €100.00 outstanding. €34.00 was due on 31 October (24 days ago) and €16.00 on 23 November (1 day ago). €50.00 is due on 10 December.',
  ],
  [
    'partly paid',
    { id: 'invoice.partlyPaid', ...part, ...later },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 40,00 ontvangen. Er staat nog € 43,20 open. U kunt betalen tot en met 1 december.',
    'For invoice 2026-0412 of €83.20, we received €40.00 on 3 November. €43.20 is still outstanding. It is due on 1 December.',
  ],
  [
    'partly paid on several days',
    { id: 'invoice.partlyPaid', ...part, receiptDays: 3, ...undated },
    'Van factuur 2026-0412 van € 83,20 is € 40,00 ontvangen, het laatst op 3 november. Er staat nog € 43,20 open.',
    'For invoice 2026-0412 of €83.20, we received €40.00, most recently on 3 November. €43.20 is still outstanding.',
  ],
  [
    'partly paid and partly settled without money',
    {
      id: 'invoice.partlyPaid',
      ...part,
      received: euro(3_000),
      otherwise: euro(1_000),
      writtenOff: euro(400),
      ...undated,
    },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 30,00 ontvangen; ook is € 10,00 verrekend. Er staat nog € 43,20 open.',
    'For invoice 2026-0412 of €83.20, we received €30.00 on 3 November; €10.00 was also settled without a payment. €43.20 is still outstanding.',
  ],
  [
    'partly settled without money',
    {
      id: 'invoice.partlyPaid',
      ...part,
      received: nothing,
      receiptDays: 0,
      lastReceiptDate: null,
      otherwise: euro(4_000),
      writtenOff: nothing,
      ...later,
    },
    'Van factuur 2026-0412 van € 83,20 is € 40,00 verrekend. Er staat nog € 43,20 open. U kunt betalen tot en met 1 december.',
    'For invoice 2026-0412 of €83.20, €40.00 was settled without a payment. €43.20 is still outstanding. It is due on 1 December.',
  ],
  [
    'partly paid and overdue',
    { id: 'invoice.partlyPaidOverdue', ...part, ...late, lastReceiptDate: day('2025-12-31') },
    'Van factuur 2026-0412 van € 83,20 is op 31 december 2025 € 40,00 ontvangen. Er staat nog € 43,20 open. U kon betalen tot en met 31 oktober. Dat is 24 dagen geleden.',
    'For invoice 2026-0412 of €83.20, we received €40.00 on 31 December 2025. €43.20 is still outstanding. It was due on 31 October, 24 days ago.',
  ],
  [
    'being collected',
    {
      id: 'invoice.underWay',
      number,
      open: euro(8_320),
      underWay: euro(8_320),
      dues: [due('2026-12-01', 8_320, { isUnderWay: true })],
    },
    'Van factuur 2026-0412 wordt € 83,20 automatisch geïncasseerd; u hoeft niets te doen.',
    '€83.20 for invoice 2026-0412 is being collected by direct debit; you do not need to do anything.',
  ],
  [
    'open, with one instalment being collected',
    {
      id: 'invoice.underWay',
      number,
      open: euro(8_320),
      underWay: euro(4_000),
      dues: [due('2026-11-30', 4_000, { isUnderWay: true }), due('2026-12-31', 4_320)],
    },
    'Van factuur 2026-0412 staat € 83,20 open. Daarvan wordt € 40,00 automatisch geïncasseerd. U kunt € 43,20 betalen tot en met 31 december.',
    'Invoice 2026-0412 has €83.20 outstanding. €40.00 of this is being collected by direct debit. €43.20 is due on 31 December.',
  ],
  [
    'reversed',
    { id: 'invoice.reversed', number, open: euro(4_320), reversedOn: null, reason: null, ...later },
    'Factuur 2026-0412 was betaald met een automatische incasso, maar die is teruggeboekt. Er staat nu weer € 43,20 open. U kunt betalen tot en met 1 december.',
    'Invoice 2026-0412 was paid by direct debit, but the payment was returned. €43.20 is outstanding again. It is due on 1 December.',
  ],
  [
    'reversed, with the bank’s reason',
    {
      id: 'invoice.reversed',
      number,
      open: euro(4_320),
      reversedOn: day('2026-11-14'),
      reason: 'AM04',
      ...late,
    },
    'Factuur 2026-0412 was betaald met een automatische incasso, maar die is op 14 november teruggeboekt: er stond te weinig geld op de rekening. Er staat nu weer € 43,20 open. U kon betalen tot en met 31 oktober. Dat is 24 dagen geleden.',
    'Invoice 2026-0412 was paid by direct debit, but the payment was returned on 14 November: there was not enough money in the account. €43.20 is outstanding again. It was due on 31 October, 24 days ago.',
  ],
  [
    'paid',
    {
      id: 'invoice.paid',
      number,
      amount: euro(8_320),
      otherwise: nothing,
      writtenOff: nothing,
      lastReceiptDate: day('2026-11-03'),
    },
    'Factuur 2026-0412 van € 83,20 is betaald. De laatste betaling is op 3 november ontvangen.',
    'Invoice 2026-0412 of €83.20 has been paid. We received the last payment on 3 November.',
  ],
  [
    'paid with money and a credit note',
    {
      id: 'invoice.paid',
      number,
      amount: euro(8_320),
      otherwise: euro(320),
      writtenOff: nothing,
      lastReceiptDate: day('2026-11-03'),
    },
    'Factuur 2026-0412 van € 83,20 is betaald en voor een deel verrekend. De laatste betaling is op 3 november ontvangen.',
    'Invoice 2026-0412 of €83.20 has been paid; part of it was settled without a payment. We received the last payment on 3 November.',
  ],
  [
    'for a zero amount',
    {
      id: 'invoice.paid',
      number: null,
      amount: nothing,
      otherwise: nothing,
      writtenOff: nothing,
      lastReceiptDate: null,
    },
    'Deze factuur van € 0,00 is betaald.',
    'This invoice of €0.00 has been paid.',
  ],
  [
    'credited',
    { id: 'invoice.credited', number, amount: euro(8_320) },
    'Factuur 2026-0412 van € 83,20 is verrekend met een creditnota. U hoeft deze factuur niet meer te betalen.',
    'Invoice 2026-0412 of €83.20 has been settled with a credit note. You no longer need to pay this invoice.',
  ],
  [
    'written off',
    { id: 'invoice.writtenOff', number, amount: euro(8_320) },
    'Factuur 2026-0412 van € 83,20 is afgeboekt. Er staat niets meer van open.',
    'Invoice 2026-0412 of €83.20 has been written off. Nothing is outstanding on it any more.',
  ],
  [
    'settled in an unknown way',
    { id: 'invoice.settled', number, amount: euro(8_320) },
    'Factuur 2026-0412 van € 83,20 is verrekend. U hoeft deze factuur niet meer te betalen.',
    'Invoice 2026-0412 of €83.20 has been settled. You no longer need to pay this invoice.',
  ],
  [
    'paid except for five cents that were written off',
    {
      id: 'invoice.paid',
      number,
      amount: euro(8_320),
      otherwise: euro(5),
      writtenOff: euro(5),
      lastReceiptDate: day('2026-11-03'),
    },
    'Factuur 2026-0412 van € 83,20 is betaald en voor een deel afgeboekt. De laatste betaling is op 3 november ontvangen.',
    'Invoice 2026-0412 of €83.20 has been paid; part of it was written off. We received the last payment on 3 November.',
  ],
  [
    'partly paid and partly written off',
    {
      id: 'invoice.partlyPaid',
      ...part,
      received: euro(3_000),
      otherwise: euro(1_000),
      writtenOff: euro(1_000),
      ...undated,
    },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 30,00 ontvangen; ook is € 10,00 afgeboekt. Er staat nog € 43,20 open.',
    'For invoice 2026-0412 of €83.20, we received €30.00 on 3 November; €10.00 was also written off. €43.20 is still outstanding.',
  ],
  [
    'overpaid',
    { id: 'invoice.overpaid', number, amount: euro(10_000), over: euro(1_000) },
    'Voor factuur 2026-0412 van € 100,00 is € 10,00 te veel betaald of verrekend. Dat hebt u nog tegoed.',
    '€10.00 too much was paid or settled for invoice 2026-0412 of €100.00. You have this amount as a credit.',
  ],
  [
    'an open credit note',
    { id: 'creditNote.open', number, credit: euro(3_000) },
    'Volgens creditnota 2026-0412 hebt u nog € 30,00 tegoed.',
    'You have a credit of €30.00 from credit note 2026-0412.',
  ],
  [
    'a settled credit note',
    { id: 'creditNote.settled', number: null, amount: euro(3_000) },
    'Deze creditnota van € 30,00 is verrekend of terugbetaald.',
    'This credit note of €30.00 has been settled or refunded.',
  ],
  [
    'in another currency',
    {
      id: 'invoice.open',
      number,
      open: { cents: cents(8_320), currency: 'CHF' },
      dues: [due('2026-12-01', 8_320, { amount: { cents: cents(8_320), currency: 'CHF' } })],
    },
    'Van factuur 2026-0412 staat CHF 83,20 open. U kunt betalen tot en met 1 december.',
    'Invoice 2026-0412 has CHF 83.20 outstanding. It is due on 1 December.',
  ],
]
