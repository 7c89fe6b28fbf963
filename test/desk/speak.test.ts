import { describe, expect, test } from 'vitest'
import { speakOfClient, speakOfInvoice } from '../../src/desk/speak.ts'
import type { ClientSentence, InvoiceSentence } from '../../src/receivables/index.ts'
import { cents, type Money } from '../../src/values/cents.ts'
import { day } from '../../src/values/day.ts'

const today = day('2026-11-24')
const euro = (amount: number): Money => ({ cents: cents(amount), currency: 'EUR' })
const nothing = euro(0)
const number = '2026-0412'

/** Unbreakable spaces as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

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
const late = { overdue: euro(4_320), dueDate: day('2026-10-31'), days: 24 }

const invoices: readonly (readonly [title: string, sentence: InvoiceSentence, nl: string, en: string])[] = [
  [
    'open',
    { id: 'invoice.open', number, open: euro(8_320), dueDate: day('2026-12-01') },
    'Van factuur 2026-0412 staat € 83,20 open; betalen kan tot 1 december.',
    'Of invoice 2026-0412 €83.20 is open; you can pay it until 1 December.',
  ],
  [
    'open, to be paid next year',
    { id: 'invoice.open', number, open: euro(123_456), dueDate: day('2027-01-04') },
    'Van factuur 2026-0412 staat € 1.234,56 open; betalen kan tot 4 januari 2027.',
    'Of invoice 2026-0412 €1,234.56 is open; you can pay it until 4 January 2027.',
  ],
  [
    'open, to be paid today',
    { id: 'invoice.open', number, open: euro(8_320), dueDate: today },
    'Van factuur 2026-0412 staat € 83,20 open; betalen kan nog vandaag.',
    'Of invoice 2026-0412 €83.20 is open; you can still pay it today.',
  ],
  [
    'open without number or due date',
    { id: 'invoice.open', number: null, open: euro(5), dueDate: null },
    'Van deze factuur staat € 0,05 open.',
    'Of this invoice €0.05 is open.',
  ],
  [
    'overdue',
    { id: 'invoice.overdue', number, open: euro(4_320), ...late },
    'Van factuur 2026-0412 staat € 43,20 open. Betalen kon tot 31 oktober; dat is 24 dagen geleden.',
    'Of invoice 2026-0412 €43.20 is open. It was to be paid by 31 October; that is 24 days ago.',
  ],
  [
    'overdue since yesterday',
    { id: 'invoice.overdue', number, open: euro(4_320), ...late, dueDate: day('2026-11-23'), days: 1 },
    'Van factuur 2026-0412 staat € 43,20 open. Betalen kon tot 23 november; dat is 1 dag geleden.',
    'Of invoice 2026-0412 €43.20 is open. It was to be paid by 23 November; that is 1 day ago.',
  ],
  [
    'of which an instalment is overdue',
    { id: 'invoice.overdue', number, open: euro(10_000), ...late, overdue: euro(5_000) },
    'Van factuur 2026-0412 staat € 100,00 open. Daarvan is € 50,00 te laat: betalen kon tot 31 oktober, dat is 24 dagen geleden.',
    'Of invoice 2026-0412 €100.00 is open. Of this €50.00 is overdue: it was to be paid by 31 October, 24 days ago.',
  ],
  [
    'partly paid',
    { id: 'invoice.partlyPaid', ...part, dueDate: day('2026-12-01') },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 40,00 ontvangen. Er staat nog € 43,20 open; betalen kan tot 1 december.',
    'Of invoice 2026-0412 of €83.20, €40.00 was received on 3 November. €43.20 is still open; you can pay it until 1 December.',
  ],
  [
    'partly paid on several days',
    { id: 'invoice.partlyPaid', ...part, receiptDays: 3, dueDate: null },
    'Van factuur 2026-0412 van € 83,20 is € 40,00 ontvangen, het laatst op 3 november. Er staat nog € 43,20 open.',
    'Of invoice 2026-0412 of €83.20, €40.00 was received, the last of it on 3 November. €43.20 is still open.',
  ],
  [
    'partly paid and partly settled otherwise',
    {
      id: 'invoice.partlyPaid',
      ...part,
      received: euro(3_000),
      otherwise: euro(1_000),
      writtenOff: euro(400),
      dueDate: null,
    },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 30,00 ontvangen; ook is € 10,00 verrekend. Er staat nog € 43,20 open.',
    'Of invoice 2026-0412 of €83.20, €30.00 was received on 3 November; €10.00 was settled as well. €43.20 is still open.',
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
      dueDate: day('2026-12-01'),
    },
    'Van factuur 2026-0412 van € 83,20 is € 40,00 verrekend. Er staat nog € 43,20 open; betalen kan tot 1 december.',
    'Of invoice 2026-0412 of €83.20, €40.00 was settled. €43.20 is still open; you can pay it until 1 December.',
  ],
  [
    'partly paid and overdue',
    { id: 'invoice.partlyPaidOverdue', ...part, ...late, lastReceiptDate: day('2025-12-31') },
    'Van factuur 2026-0412 van € 83,20 is op 31 december 2025 € 40,00 ontvangen. Er staat nog € 43,20 open. Betalen kon tot 31 oktober; dat is 24 dagen geleden.',
    'Of invoice 2026-0412 of €83.20, €40.00 was received on 31 December 2025. €43.20 is still open. It was to be paid by 31 October; that is 24 days ago.',
  ],
  [
    'being collected',
    { id: 'invoice.underWay', number, open: euro(8_320), underWay: euro(8_320) },
    'Van factuur 2026-0412 wordt € 83,20 automatisch geïncasseerd; u hoeft niets te doen.',
    'Of invoice 2026-0412 €83.20 is being collected by direct debit; you need not do anything.',
  ],
  [
    'of which an instalment is being collected',
    { id: 'invoice.underWay', number, open: euro(8_320), underWay: euro(4_000) },
    'Van factuur 2026-0412 staat € 83,20 open. Daarvan wordt € 40,00 automatisch geïncasseerd.',
    'Of invoice 2026-0412 €83.20 is open. Of this €40.00 is being collected by direct debit.',
  ],
  [
    'reversed',
    { id: 'invoice.reversed', number, open: euro(8_320), reason: null },
    'De automatische incasso van factuur 2026-0412 is teruggedraaid. Van deze factuur staat nu € 83,20 open.',
    'The direct debit of invoice 2026-0412 was taken back. Of this invoice €83.20 is open now.',
  ],
  [
    'reversed, with the reason of the bank',
    { id: 'invoice.reversed', number, open: euro(8_320), reason: 'AM04' },
    'De automatische incasso van factuur 2026-0412 is teruggedraaid: er stond te weinig geld op de rekening. Van deze factuur staat nu € 83,20 open.',
    'The direct debit of invoice 2026-0412 was taken back: there was not enough money in the account. Of this invoice €83.20 is open now.',
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
    'Invoice 2026-0412 of €83.20 has been paid. The last payment was received on 3 November.',
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
    'Invoice 2026-0412 of €83.20 has been paid and partly settled. The last payment was received on 3 November.',
  ],
  [
    'of nothing',
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
    'Invoice 2026-0412 of €83.20 has been settled with a credit note. You need not pay this invoice any more.',
  ],
  [
    'written off',
    { id: 'invoice.writtenOff', number, amount: euro(8_320) },
    'Factuur 2026-0412 van € 83,20 is afgeboekt. Er staat niets meer van open.',
    'Invoice 2026-0412 of €83.20 has been written off. Nothing of it is open any more.',
  ],
  [
    'settled, the ledger does not tell how',
    { id: 'invoice.settled', number, amount: euro(8_320) },
    'Factuur 2026-0412 van € 83,20 is verrekend. U hoeft deze factuur niet meer te betalen.',
    'Invoice 2026-0412 of €83.20 has been settled. You need not pay this invoice any more.',
  ],
  [
    'paid but for five cents that were written off',
    {
      id: 'invoice.paid',
      number,
      amount: euro(8_320),
      otherwise: euro(5),
      writtenOff: euro(5),
      lastReceiptDate: day('2026-11-03'),
    },
    'Factuur 2026-0412 van € 83,20 is betaald en voor een deel afgeboekt. De laatste betaling is op 3 november ontvangen.',
    'Invoice 2026-0412 of €83.20 has been paid and partly written off. The last payment was received on 3 November.',
  ],
  [
    'partly paid and partly written off',
    {
      id: 'invoice.partlyPaid',
      ...part,
      received: euro(3_000),
      otherwise: euro(1_000),
      writtenOff: euro(1_000),
      dueDate: null,
    },
    'Van factuur 2026-0412 van € 83,20 is op 3 november € 30,00 ontvangen; ook is € 10,00 afgeboekt. Er staat nog € 43,20 open.',
    'Of invoice 2026-0412 of €83.20, €30.00 was received on 3 November; €10.00 was written off as well. €43.20 is still open.',
  ],
  [
    'overpaid',
    { id: 'invoice.overpaid', number, amount: euro(10_000), over: euro(1_000) },
    'Voor factuur 2026-0412 van € 100,00 is € 10,00 te veel betaald of verrekend. Dat hebt u nog tegoed.',
    'For invoice 2026-0412 of €100.00, €10.00 too much was paid or settled. You have that as a credit.',
  ],
  [
    'a credit note that is open',
    { id: 'creditNote.open', number, credit: euro(3_000) },
    'Volgens creditnota 2026-0412 hebt u nog € 30,00 tegoed.',
    'By credit note 2026-0412 you have a credit of €30.00.',
  ],
  [
    'a credit note that is settled',
    { id: 'creditNote.settled', number: null, amount: euro(3_000) },
    'Deze creditnota van € 30,00 is verrekend of terugbetaald.',
    'This credit note of €30.00 has been settled or paid back.',
  ],
  [
    'in another currency',
    {
      id: 'invoice.open',
      number,
      open: { cents: cents(8_320), currency: 'CHF' },
      dueDate: day('2026-12-01'),
    },
    'Van factuur 2026-0412 staat CHF 83,20 open; betalen kan tot 1 december.',
    'Of invoice 2026-0412 CHF 83.20 is open; you can pay it until 1 December.',
  ],
]

const owed = { owed: euro(10_000), openCredit: nothing, balance: euro(10_000), underWay: nothing }

const clients: readonly (readonly [title: string, sentence: ClientSentence, nl: string, en: string])[] = [
  [
    'nothing open',
    { id: 'client.nothingOpen' },
    'Er staat niets open. U hoeft niets te betalen.',
    'Nothing is open. You need not pay anything.',
  ],
  [
    'as much credit as is open',
    { id: 'client.even', openCredit: euro(3_000) },
    'Er staat € 30,00 open en u hebt ook € 30,00 tegoed. U hoeft niets te betalen.',
    '€30.00 is open and you have a credit of €30.00 as well. You need not pay anything.',
  ],
  [
    'credit',
    { id: 'client.credit', credit: euro(3_000) },
    'Alles bij elkaar hebt u € 30,00 tegoed. U hoeft niets te betalen.',
    'All in all you have a credit of €30.00. You need not pay anything.',
  ],
  ['owes', { id: 'client.owes', ...owed }, 'Er staat € 100,00 open.', '€100.00 is open.'],
  [
    'owes what is being collected',
    { id: 'client.owes', ...owed, underWay: euro(10_000) },
    'Er staat € 100,00 open. Dit bedrag wordt automatisch geïncasseerd; u hoeft niets te doen.',
    '€100.00 is open. This amount is being collected by direct debit; you need not do anything.',
  ],
  [
    'owes, and a part is being collected',
    { id: 'client.owes', ...owed, underWay: euro(4_000) },
    'Er staat € 100,00 open. Er wordt € 40,00 automatisch geïncasseerd.',
    '€100.00 is open. €40.00 is being collected by direct debit.',
  ],
  [
    'owes, with credit beside it',
    { id: 'client.owes', ...owed, openCredit: euro(2_500), balance: euro(7_500) },
    'Er staat € 100,00 open en u hebt € 25,00 tegoed. Samen blijft € 75,00 over om te betalen.',
    '€100.00 is open and you have a credit of €25.00. Together that leaves €75.00 to pay.',
  ],
  [
    'owes and is late',
    { id: 'client.owesOverdue', ...owed, overdue: euro(5_000) },
    'Er staat € 100,00 open. Van de facturen is € 50,00 te laat.',
    '€100.00 is open. Of the invoices €50.00 is overdue.',
  ],
  [
    'owes, is late, has credit, and a part is being collected',
    {
      id: 'client.owesOverdue',
      owed: euro(10_000),
      openCredit: euro(9_000),
      balance: euro(1_000),
      underWay: euro(4_000),
      overdue: euro(6_000),
    },
    'Er staat € 100,00 open en u hebt € 90,00 tegoed. Samen blijft € 10,00 over om te betalen. Van de facturen is € 60,00 te laat. Er wordt € 40,00 automatisch geïncasseerd.',
    '€100.00 is open and you have a credit of €90.00. Together that leaves €10.00 to pay. Of the invoices €60.00 is overdue. €40.00 is being collected by direct debit.',
  ],
]

describe('of an invoice that is', () => {
  test.each(invoices)('%s', (_, sentence, nl, en) => {
    const spoken = speakOfInvoice(sentence, today)
    expect(plain(spoken.nl)).toBe(nl)
    expect(plain(spoken.en)).toBe(en)
  })
})

describe('of a client with', () => {
  test.each(clients)('%s', (_, sentence, nl, en) => {
    const spoken = speakOfClient(sentence, false)
    expect(plain(spoken.nl)).toBe(nl)
    expect(plain(spoken.en)).toBe(en)
  })
})

test('that an amount is being checked is said with what is open', () => {
  expect(speakOfClient({ id: 'client.nothingOpen' }, true)).toEqual({
    nl: 'Er staat niets open. U hoeft niets te betalen. Eén bedrag wordt nog nagekeken; dit kan dus nog veranderen.',
    en: 'Nothing is open. You need not pay anything. One amount is still being checked, so this may change.',
  })
})

test('every sentence of the rules is among the examples', () => {
  const told = new Set([...invoices, ...clients].map(([, { id }]) => id))
  const all: { readonly [Id in InvoiceSentence['id'] | ClientSentence['id']]: true } = {
    'invoice.open': true,
    'invoice.overdue': true,
    'invoice.partlyPaid': true,
    'invoice.partlyPaidOverdue': true,
    'invoice.underWay': true,
    'invoice.reversed': true,
    'invoice.paid': true,
    'invoice.credited': true,
    'invoice.writtenOff': true,
    'invoice.settled': true,
    'invoice.overpaid': true,
    'creditNote.open': true,
    'creditNote.settled': true,
    'client.nothingOpen': true,
    'client.even': true,
    'client.credit': true,
    'client.owes': true,
    'client.owesOverdue': true,
  }
  expect([...told].sort()).toEqual(Object.keys(all).sort())
})
