import { expect, test } from 'vitest'
import { type BookedLine, ExactError } from '../../src/exact/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { cents } from '../../src/values/cents.ts'
import { type InvoiceId, invoiceId } from '../../src/values/ids.ts'
import { administration, idOf, uuidOf } from '../clients/people.ts'
import { asker, newWorldEachTime, refusal } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const edit = asker('Desk.Read', 'Desk.Edit')
const euro = (amount: number) => ({ cents: amount, currency: 'EUR' })

const at = newWorldEachTime()

/** An imported invoice of 125,00. */
async function invoice(number = '26104412'): Promise<InvoiceId> {
  const { invoices } = await at().desk.listInvoices(read, client, { show: 'open', limit: 10 })
  return invoiceId(invoices.find((row) => row.number === number)?.id ?? '')
}

const line: BookedLine = {
  position: 1,
  description: 'Maaltijden',
  quantityMillionths: 2_000_000,
  amount: cents(10_331),
  vat: cents(2_169),
  vatRate: 2_100,
  from: null,
  to: null,
}
const asked = () => at().ledger.calls.filter((what) => what.startsWith('bookedLines'))

async function keepLines(invoiceLines: 'everyone' | 'editors'): Promise<void> {
  const admin = asker('Portal.Admin')
  const settings = await at().desk.readPortalSettings(admin)
  await at().desk.savePortalSettings(admin, {
    ...settings,
    features: { ...settings.features, invoiceLines },
  })
}

/** The invoice of 83,20 becomes one of the invoicing module, with a line. */
async function storeModuleInvoice(): Promise<void> {
  const id = uuidOf('sales invoice')
  const common = { administration, version: 1 }
  await at()
    .open.database.transaction()
    .execute((transaction) =>
      receivableWriters.salesInvoices(transaction, {
        invoices: [
          {
            ...common,
            id,
            client_id: client,
            number: '26104411',
            kind: 'invoice',
            is_draft: false,
            currency: 'EUR',
            amount: 8_320,
            vat: 0,
          },
        ],
        lines: [
          {
            ...common,
            id: uuidOf('line'),
            sales_invoice_id: id,
            position: 1,
            description: 'Begeleiding na opname',
            quantity_millionths: 1_000_000,
            unit_price_millionths: 83_200_000,
            amount: 8_320,
            vat: 0,
            vat_rate: 0,
          },
        ],
      }),
    )
}

test('lines of an imported invoice are read from its booking, with their VAT', async () => {
  at().ledger.bookedLines = async () => [line]
  expect(await at().desk.openInvoice(read, await invoice())).toMatchObject({
    linesState: 'shown',
    lines: [{ description: 'Maaltijden', quantity: '2', unitPrice: null, amount: euro(10_331) }],
    vat: [{ rate: 21, base: euro(10_331), vat: euro(2_169) }],
  })
  expect(asked()).toEqual([`bookedLines ${uuidOf('entry 26104412')}`])
})

test('lines of the invoicing module are there already: nothing is asked', async () => {
  await storeModuleInvoice()
  expect(await at().desk.openInvoice(read, await invoice('26104411'))).toMatchObject({
    linesState: 'shown',
    lines: [{ description: 'Begeleiding na opname', quantity: '1', unitPrice: '83.2' }],
  })
  expect(asked()).toEqual([])
})

type Answer = () => Promise<readonly BookedLine[] | null>
const failing =
  (code: 'exact/away' | 'exact/budget-spent'): Answer =>
  () =>
    Promise.reject(new ExactError(code, 'no answer'))
const answers: readonly (readonly [string, Answer, 'away' | 'none' | 'unclear'])[] = [
  ['the ledger is away', failing('exact/away'), 'away'],
  ['its budget is spent', failing('exact/budget-spent'), 'away'],
  ['it holds no lines', async () => [], 'none'],
  ['one cannot be read', async () => null, 'unclear'],
  ['they do not add up', async () => [{ ...line, amount: cents(10_332) }], 'unclear'],
]

test.each(answers)(
  'the invoice is shown without lines when %s, and says so',
  async (_, bookedLines, linesState) => {
    at().ledger.bookedLines = bookedLines
    const shown = await at().desk.openInvoice(read, await invoice())
    expect(shown).toMatchObject({ linesState, lines: [], vat: [], open: euro(12_500) })
  },
)

test('an unforeseen error is one', async () => {
  at().ledger.bookedLines = () => Promise.reject(new TypeError('a mistake of ours'))
  await expect(at().desk.openInvoice(read, await invoice())).rejects.toThrow('a mistake of ours')
})

test('lines that are kept for who may edit are absent from the answer to others, and so is the PDF', async () => {
  await storeModuleInvoice()
  await keepLines('editors')
  for (const number of ['26104411', '26104412']) {
    const id = await invoice(number)
    const hidden = await at().desk.openInvoice(read, id)
    expect(hidden).not.toHaveProperty('lines')
    expect(hidden).toMatchObject({ linesState: 'hidden', documents: { pdf: false } })
    expect(JSON.stringify(hidden)).not.toMatch(/Begeleiding|Maaltijden/)
    expect(await refusal(at().desk.openInvoicePdf(read, id))).toBe('desk/not-allowed')
    expect((await at().lines()).at(-1)).toMatch(/^look pdf .* refused$/)
  }
  expect(at().ledger.calls).toEqual([])
  at().ledger.bookedLines = async () => [line]
  expect(await at().desk.openInvoice(edit, await invoice())).toMatchObject({
    linesState: 'shown',
    documents: { pdf: true },
  })
  expect(await (await at().desk.openInvoicePdf(edit, await invoice())).toArray()).toEqual(['%PDF-'])
  await keepLines('everyone')
  expect(await at().desk.openInvoice(read, await invoice())).toMatchObject({ linesState: 'shown' })
})

test('a reversal is told with its day and what the code of the bank means', async () => {
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
  const shown = await at().desk.openInvoice(read, await invoice('26104411'))
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
  expect(shown.sentence.nl).toContain('is teruggedraaid: er stond te weinig geld op de rekening. Van')
})
