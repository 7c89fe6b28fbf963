import { expect, test } from 'vitest'
import { type BookedLine, ExactError } from '../../src/exact/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { cents } from '../../src/values/cents.ts'
import { administration, idOf, uuidOf } from '../clients/people.ts'
import { bookedLine as line, storeModuleInvoice } from './invoiceWithLines.ts'
import { asker, newWorldEachTime, refusal } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const edit = asker('Desk.Read', 'Desk.Edit')
const euro = (amount: number) => ({ cents: amount, currency: 'EUR' })

const at = newWorldEachTime()

const bookingsRead = () => at().ledger.calls.filter((call) => call.startsWith('bookedLines'))

test('lines of an imported invoice are read from its booking, with their VAT', async () => {
  at().ledger.bookedLines = async () => [line]
  expect(await at().desk.openInvoice(read, await at().invoiceId('26104412'))).toMatchObject({
    linesState: 'shown',
    lines: [{ description: 'Maaltijden', quantity: '2', unitPrice: null, amount: euro(10_331) }],
    vat: [{ rate: 21, base: euro(10_331), vat: euro(2_169), including: euro(12_500) }],
    totals: { base: euro(10_331), vat: euro(2_169), including: euro(12_500) },
  })
  expect(bookingsRead()).toEqual([`bookedLines ${uuidOf('entry 26104412')}`])
})

test('lines of the invoicing module are stored, so Exact is not asked', async () => {
  await storeModuleInvoice(at().open.database)
  expect(await at().desk.openInvoice(read, await at().invoiceId('26104411'))).toMatchObject({
    linesState: 'shown',
    lines: [{ description: 'Begeleiding na opname', quantity: '1', unitPrice: '83.2' }],
  })
  expect(bookingsRead()).toEqual([])
})

type Answer = () => Promise<readonly BookedLine[] | null>
const failing =
  (code: 'exact/away' | 'exact/budget-spent'): Answer =>
  () =>
    Promise.reject(new ExactError(code, 'no answer'))
const answers: readonly (readonly [string, Answer, 'away' | 'none' | 'unclear'])[] = [
  ['Exact is away', failing('exact/away'), 'away'],
  ['its budget is spent', failing('exact/budget-spent'), 'away'],
  ['it holds no lines', async () => [], 'none'],
  ['one cannot be read', async () => null, 'unclear'],
  ['they do not add up', async () => [{ ...line, amount: cents(10_332) }], 'unclear'],
]

test.each(answers)(
  'the invoice is shown without lines if %s, and says so',
  async (_, bookedLines, linesState) => {
    at().ledger.bookedLines = bookedLines
    const shown = await at().desk.openInvoice(read, await at().invoiceId('26104412'))
    expect(shown).toMatchObject({ linesState, lines: [], vat: [], totals: null, open: euro(12_500) })
  },
)

test('an unexpected error is passed on', async () => {
  at().ledger.bookedLines = () => Promise.reject(new TypeError('a mistake of ours'))
  await expect(at().desk.openInvoice(read, await at().invoiceId('26104412'))).rejects.toThrow(
    'a mistake of ours',
  )
})

test('lines that only editors may see are absent for others, and so is the PDF', async () => {
  await storeModuleInvoice(at().open.database)
  await at().changeFeatures({ invoiceLines: 'editors' })
  for (const number of ['26104411', '26104412']) {
    const id = await at().invoiceId(number)
    const hidden = await at().desk.openInvoice(read, id)
    expect(hidden).not.toHaveProperty('lines')
    expect(hidden).toMatchObject({ linesState: 'hidden', documents: { pdf: false } })
    expect(JSON.stringify(hidden)).not.toMatch(/Begeleiding|Maaltijden/)
    expect(await refusal(at().desk.openInvoicePdf(read, id))).toBe('desk/not-allowed')
    expect((await at().lines()).at(-1)).toMatch(/^look pdf .* refused$/)
  }
  expect(at().ledger.calls).toEqual([])
  at().ledger.bookedLines = async () => [line]
  expect(await at().desk.openInvoice(edit, await at().invoiceId('26104412'))).toMatchObject({
    linesState: 'shown',
    documents: { pdf: true },
  })
  expect(await (await at().desk.openInvoicePdf(edit, await at().invoiceId('26104412'))).toArray()).toEqual([
    '%PDF-',
  ])
  await at().changeFeatures({ invoiceLines: 'everyone' })
  expect(await at().desk.openInvoice(read, await at().invoiceId('26104412'))).toMatchObject({
    linesState: 'shown',
  })
})

test('lines come into chats only if the admin switches them on; switched off, the bot gives no data at all', async () => {
  await storeModuleInvoice(at().open.database)
  const bot = { ...edit, origin: 'bot' } as const
  const id = await at().invoiceId('26104411')
  const hidden = await at().desk.openInvoice(bot, id)
  expect(hidden).toMatchObject({ linesState: 'hidden' })
  expect(JSON.stringify(hidden)).not.toMatch(/Begeleiding/)
  await at().changeFeatures({ chat: 'withLines' })
  expect(await at().desk.openInvoice(bot, id)).toMatchObject({ linesState: 'shown' })
  await at().changeFeatures({ chat: 'off' })
  expect(await refusal(at().desk.portal(bot))).toBe('desk/switched-off')
  expect(await at().desk.portal(edit)).toMatchObject({ canSave: true })
})

test('a reversal shows its date and the meaning of the bank code', async () => {
  const reversal = {
    id: uuidOf('reversal'),
    administration,
    client_id: client,
    kind: 'receipt',
    invoice_number: '26104411',
    date: '2026-11-09',
    description: 'Storno AM04',
    currency: 'EUR',
    amount: 8_320,
    amount_home: 8_320,
    state: 'open',
    by_direct_debit: true,
    is_reversal: true,
    version: 1,
  } as const
  await at()
    .open.database.transaction()
    .execute((transaction) => receivableWriters.terms(transaction, [reversal]))
  const shown = await at().desk.openInvoice(read, await at().invoiceId('26104411'))
  expect(shown.directDebits).toEqual([
    {
      presentedOn: null,
      outcome: 'reversed',
      outcomeOn: '2026-11-09',
      amount: euro(8_320),
      reason: {
        code: 'AM04',
        nl: 'er stond te weinig geld op de rekening',
        en: 'there was not enough money in the account',
      },
    },
  ])
  expect(shown.sentence.nl).toContain(
    'teruggeboekt: er stond te weinig geld op de rekening. Er staat nu in totaal € 166,40 open',
  )
})
