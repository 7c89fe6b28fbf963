import type { ClientSentence, InvoiceSentence, ReceiptSentence } from '../../src/receivables/index.ts'
import type { Due } from '../../src/receivables/receivable.ts'
import { cents, type Money } from '../../src/values/cents.ts'
import { day } from '../../src/values/day.ts'

type Example<Sentence> = readonly [title: string, sentence: Sentence, nl: string, en: string]

export const today = day('2026-11-24')
const euro = (amount: number): Money => ({ cents: cents(amount), currency: 'EUR' })
const nothing = euro(0)
const number = '2026-0412'

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
/** Returns what is to be paid on a day. */
const due = (dueDate: string, amount: number, more: Partial<Due> = {}): Due => ({
  dueDate: day(dueDate),
  amount: euro(amount),
  daysOverdue: 0,
  isUnderWay: false,
  ...more,
})
const late = { dues: [due('2026-10-31', 4_320, { daysOverdue: 24 })] }
const later = { dues: [due('2026-12-01', 4_320)] }
const never = { dues: [due('2026-12-01', 4_320, { dueDate: null })] }

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
    { id: 'invoice.open', number: null, open: euro(5), ...never },
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
    { id: 'invoice.partlyPaid', ...part, receiptDays: 3, ...never },
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
      ...never,
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
      ...never,
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

const owed = {
  owed: euro(10_000),
  overdue: nothing,
  openCredit: nothing,
  balance: euro(10_000),
  underWay: nothing,
  nextDue: null,
  reversed: { numbers: [], open: nothing },
}

/** Sentences about a client as a whole, by what the client has. */
export const clients: readonly Example<ClientSentence>[] = [
  [
    'nothing open',
    { id: 'client.nothingOpen' },
    'Er staat niets open. U hoeft niets te betalen.',
    'Nothing is outstanding. You do not need to pay anything.',
  ],
  [
    'invoices that are covered by payments under their numbers',
    { id: 'client.settled' },
    'Wat open stond, is betaald of verrekend en wordt nog verwerkt. U hoeft niets te betalen.',
    'What was outstanding has been paid or settled and is being processed. You do not need to pay anything.',
  ],
  [
    'as much credit as debt',
    { id: 'client.even', openCredit: euro(3_000) },
    'Er staat € 30,00 open en u hebt ook € 30,00 tegoed. U hoeft niets te betalen.',
    '€30.00 is outstanding and you also have a credit of €30.00. You do not need to pay anything.',
  ],
  [
    'credit',
    { id: 'client.credit', owed: nothing, openCredit: euro(3_000), credit: euro(3_000) },
    'U hebt € 30,00 tegoed. U hoeft niets te betalen.',
    'You have a credit of €30.00. You do not need to pay anything.',
  ],
  [
    'more credit than debt',
    { id: 'client.credit', owed: euro(1_000), openCredit: euro(3_000), credit: euro(2_000) },
    'Er staat € 10,00 open en u hebt € 30,00 tegoed. Samen hebt u nog € 20,00 tegoed. U hoeft niets te betalen.',
    '€10.00 is outstanding and you have a credit of €30.00. That leaves you €20.00 in credit. You do not need to pay anything.',
  ],
  [
    'a debt without a due date',
    { id: 'client.owes', ...owed },
    'Er staat € 100,00 open.',
    '€100.00 is outstanding.',
  ],
  [
    'a debt that is due on one day',
    { id: 'client.owes', ...owed, nextDue: due('2026-12-10', 10_000) },
    'Er staat € 100,00 open. U kunt betalen tot en met 10 december.',
    '€100.00 is outstanding. It is due on 10 December.',
  ],
  [
    'a debt that is partly due today',
    { id: 'client.owes', ...owed, nextDue: due(today, 2_500) },
    'Er staat € 100,00 open. U kunt € 25,00 vandaag nog betalen.',
    '€100.00 is outstanding. €25.00 is due today.',
  ],
  [
    'a debt that is being collected',
    { id: 'client.owesOverdue', ...owed, overdue: euro(2_500), underWay: euro(10_000) },
    'Er staat € 100,00 open. Het hele bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.',
    '€100.00 is outstanding. The full amount is being collected by direct debit; you do not need to do anything.',
  ],
  [
    'a debt that is partly being collected',
    { id: 'client.owes', ...owed, underWay: euro(4_000), nextDue: due('2026-12-10', 6_000) },
    'Er staat € 100,00 open. € 40,00 wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen. U kunt € 60,00 betalen tot en met 10 december.',
    '€100.00 is outstanding. €40.00 is being collected by direct debit; you do not need to do anything for that. €60.00 is due on 10 December.',
  ],
  [
    'a debt and a credit',
    { id: 'client.owes', ...owed, openCredit: euro(2_500), balance: euro(7_500) },
    'Er staat € 100,00 open. U hebt ook € 25,00 tegoed. Samen blijft € 75,00 over om te betalen.',
    '€100.00 is outstanding. You also have a credit of €25.00. That leaves €75.00 to pay.',
  ],
  [
    'an overdue debt',
    { id: 'client.owesOverdue', ...owed, overdue: euro(10_000) },
    'Er staat € 100,00 open. Dat had u al moeten betalen.',
    '€100.00 is outstanding. All of it is overdue.',
  ],
  [
    'more overdue than the balance, because of a credit',
    {
      id: 'client.owesOverdue',
      ...owed,
      overdue: euro(6_000),
      openCredit: euro(9_000),
      balance: euro(1_000),
      underWay: euro(4_000),
    },
    'Er staat € 100,00 open. Daarvan had u € 60,00 al moeten betalen. U hebt ook € 90,00 tegoed. Samen blijft € 10,00 over om te betalen. € 40,00 wordt automatisch geïncasseerd; daarvoor hoeft u niets te doen.',
    '€100.00 is outstanding. €60.00 of that is overdue. You also have a credit of €90.00. That leaves €10.00 to pay. €40.00 is being collected by direct debit; you do not need to do anything for that.',
  ],
  [
    'a direct debit that was returned',
    {
      id: 'client.owesOverdue',
      ...owed,
      overdue: euro(5_000),
      reversed: { numbers: [number], open: euro(5_000) },
    },
    'Er staat € 100,00 open. Daarvan had u € 50,00 al moeten betalen. De automatische incasso van factuur 2026-0412 is teruggeboekt: daarvan staat € 50,00 weer open.',
    '€100.00 is outstanding. €50.00 of that is overdue. The direct debit for invoice 2026-0412 was returned, so €50.00 is outstanding again.',
  ],
  [
    'two direct debits that were returned',
    { id: 'client.owes', ...owed, reversed: { numbers: [number, null], open: euro(8_000) } },
    'Er staat € 100,00 open. 2 automatische incasso’s zijn teruggeboekt: daarvan staat samen € 80,00 weer open.',
    '€100.00 is outstanding. 2 direct debits were returned, so €80.00 in total is outstanding again.',
  ],
]

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
