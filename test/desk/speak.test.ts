import { describe, expect, test } from 'vitest'
import { speakOfClient, speakOfInvoice, speakOfReceipt } from '../../src/desk/speak.ts'
import type { ClientSentence, InvoiceSentence, ReceiptSentence } from '../../src/receivables/index.ts'
import { clients } from './sentenceExamples/clients.ts'
import { today } from './sentenceExamples/example.ts'
import { invoices } from './sentenceExamples/invoices.ts'
import { receipts } from './sentenceExamples/receipts.ts'

/** Replaces unbreakable spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('of an invoice that is', () => {
  test.each(invoices)('%s', (_, sentence, nl, en) => {
    const spoken = speakOfInvoice(sentence, today)
    expect(plain(spoken.nl)).toBe(nl)
    expect(plain(spoken.en)).toBe(en)
  })
})

describe('of a client with', () => {
  test.each(clients)('%s', (_, sentence, nl, en) => {
    const spoken = speakOfClient(sentence, { beingChecked: false, today })
    expect(plain(spoken.nl)).toBe(nl)
    expect(plain(spoken.en)).toBe(en)
  })
})

describe('of a last receipt that is', () => {
  test.each(receipts)('%s', (_, sentence, nl, en) => {
    const spoken = speakOfReceipt(sentence, today)
    expect(plain(spoken.nl)).toBe(nl)
    expect(plain(spoken.en)).toBe(en)
  })
})

test('the sentence about the client says when an amount is being checked', () => {
  expect(speakOfClient({ id: 'client.nothingOpen' }, { beingChecked: true, today })).toEqual({
    nl: 'Er staat niets open. U hoeft niets te betalen. Eén bedrag wordt nog nagekeken; dit kan dus nog veranderen.',
    en: 'Nothing is outstanding. You do not need to pay anything. One amount is still being checked, so this may change.',
  })
})

test('every sentence of the rules has an example', () => {
  const ids = new Set([...invoices, ...clients, ...receipts].map(([, { id }]) => id))
  const all: { readonly [Id in InvoiceSentence['id'] | ClientSentence['id'] | ReceiptSentence['id']]: true } =
    {
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
      'receipt.none': true,
      'receipt.last': true,
      'client.nothingOpen': true,
      'client.settled': true,
      'client.even': true,
      'client.credit': true,
      'client.owes': true,
      'client.owesOverdue': true,
    }
  expect([...ids].sort()).toEqual(Object.keys(all).sort())
})
