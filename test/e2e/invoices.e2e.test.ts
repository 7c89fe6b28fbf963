import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExpectedClient, ExpectedInvoice, LedgerKind } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { amsterdamToday, dutchDay, euros, stateWords } from './dutch.ts'
import { admin, reader, sanne } from './people.ts'
import { readRows, readText } from './readTab.ts'
import { scrollList } from './scrollList.ts'
import { amountUnderWay, lateness } from './spoken.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 60, creditors: 5 } })
  // Wide enough for every column.
  tab = await all.openTab({ width: 1920, height: 1080 })
})
afterAll(async () => {
  await tab?.close()
  await all?.close()
})

const patient = { timeout: 15_000, interval: 40 }
const heading = (name: string) => tab.frame().getByRole('heading', { level: 1, name, exact: true })
const main = () => readText(tab.frame().locator('main'))
const table = (name: string) => tab.frame().getByRole('table', { name, exact: true })

describe('a client with five hundred invoices', () => {
  const columns: readonly (readonly [
    title: string,
    value: (invoice: ExpectedInvoice, client: ExpectedClient) => string | number | null,
    shown: (value: string | number) => string,
  ])[] = [
    ['Factuur', ({ number }) => number, String],
    ['Datum', ({ date }) => date, (day) => dutchDay(String(day))],
    ['Vervaldatum', ({ dueDate }) => dueDate, (day) => dutchDay(String(day))],
    ['Kenmerk', ({ reference }) => reference, String],
    ['Bedrag', ({ amount }) => amount, (cents) => euros(Number(cents))],
    ['Betaald', ({ paid }) => paid, (cents) => euros(Number(cents))],
    ['Open', (invoice) => invoice.open, (cents) => euros(Number(cents))],
    ['Ontvangen op', ({ lastReceiptDate }) => lastReceiptDate, (day) => dutchDay(String(day))],
    [
      'Status',
      ({ number, status }, client) =>
        stateWords(status, lateness(client, number, amsterdamToday()).daysOverdue),
      String,
    ],
  ]

  test('has few rows in the document, and all can be reached', async () => {
    const client = clientOf('manyInvoices')
    const { length } = client.invoices
    expect(length).toBeGreaterThanOrEqual(500)
    await open(client, 'invoices')
    const openOnes = client.invoices.filter((invoice) => invoice.open !== 0)
    await expect
      .poll(async () => (await readRows(tab.frame(), 'Facturen')).length, patient)
      .toBe(openOnes.length)
    await tab.frame().getByText(`Ook betaalde facturen (${length})`).click()
    await expect.poll(() => table('Facturen').getAttribute('aria-rowcount'), patient).toBe(String(length + 1))
    const inDocument = () => table('Facturen').locator('tbody tr[data-row]').count()
    expect(await inDocument()).toBeLessThan(100)
    await tab.frame().evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    const last = client.invoices.toSorted((one, other) => (one.date < other.date ? -1 : 1))[0]
    await tab
      .frame()
      .locator(`tr[data-row="${length - 1}"]`)
      .getByText(last?.number ?? '')
      .waitFor()
    expect(await inDocument()).toBeLessThan(100)
  })

  test('scrolls without gaps: every position shows rows, in order, and few are in the document', async () => {
    const client = clientOf('manyInvoices')
    const { length } = client.invoices
    const other = await all.openTab({ width: 1280, height: 900 })
    await other.go(`/clients/${client.id}/invoices`)
    await other.frame().getByRole('switch').check()
    const list = other.frame().getByRole('table', { name: 'Facturen', exact: true })
    await expect.poll(() => list.getAttribute('aria-rowcount'), patient).toBe(String(length + 1))
    const jumps = [0.97, 0.94, 0.9, 0.6, 0.05, 0.5, 1, 0.3, 0.95, 0]
    const places = await scrollList(other, 'Facturen', jumps)
    await other.frame().evaluate('scrollTo(0, 4000)')
    const bar = await other.frame().locator('header').boundingBox()
    const title = await list.getByRole('columnheader', { name: 'Bedrag' }).boundingBox()
    expect(Math.round((title?.y ?? 0) - (bar?.y ?? 0)), 'the titles stay below the bar').toBe(52)
    await other.close()

    const met = new Map<number, readonly string[]>()
    for (const { at, blank, cells, inDocument, seen } of places) {
      expect(blank, `blank at ${at}`).toBe(0)
      expect(inDocument, `rows in the document at ${at}`).toBeLessThan(80)
      expect(seen.length, `rows seen at ${at}`).toBeGreaterThan(5)
      expect(seen).toEqual(seen.map((_, step) => (seen[0] ?? 0) + step))
      for (const [row, shown] of cells) met.set(row, shown)
    }
    const rows = [...met].toSorted(([one], [next]) => one - next)
    expect(rows.map(([row]) => row)).toEqual(client.invoices.map((_, row) => row))
    const shown = columns.filter(([title]) => !['Kenmerk', 'Ontvangen op'].includes(title))
    expect(rows.map(([, cells]) => [cells[0]?.split(' ')[0], ...cells.slice(1)])).toEqual(
      client.invoices.map((invoice) => shown.map(([, value, words]) => words(value(invoice, client) ?? ''))),
    )
  })

  test('sorts all its invoices by every column, both ways', async () => {
    const client = clientOf('manyInvoices')
    await tab.frame().evaluate('scrollTo(0, 0)')
    for (const [title, value, shown] of columns) {
      for (const direction of [1, -1] as const) {
        await table('Facturen').getByRole('button', { name: title, exact: true }).click()
        const place = columns.findIndex(([name]) => name === title)
        const values = client.invoices.map((invoice) => value(invoice, client))
        const expected = inOrder(values, direction).slice(0, 12)
        await expect
          .poll(
            async () => (await readRows(tab.frame(), 'Facturen')).slice(0, 12).map((cells) => cells[place]),
            { ...patient, message: `${title} ${direction}` },
          )
          .toEqual(expected.map((each) => (each === null ? '–' : shown(each))))
      }
    }
  }, 120_000)
})

test('open items sort by every column', async () => {
  const client = clientOf('mixed')
  await open(client, 'open-items')
  await table('Openstaande posten').waitFor()
  const rows = () => readRows(tab.frame(), 'Openstaande posten')
  const titles = ['Post', 'Datum', 'Vervaldatum', 'Kenmerk', 'Bedrag', 'Betaald', 'Open', 'Status']
  for (const [place, title] of titles.entries()) {
    const orders: string[] = []
    for (const direction of ['ascending', 'descending']) {
      await table('Openstaande posten').getByRole('button', { name: title, exact: true }).click()
      await table('Openstaande posten').locator(`th[aria-sort="${direction}"]`).getByText(title).waitFor()
      orders.push((await rows()).map((cells) => cells[place]).join(' | '))
    }
    const [up, down] = orders.map((order) => order.split(' | '))
    expect(
      down?.filter((cell) => cell !== '–'),
      title,
    ).not.toEqual([])
    expect(new Set(up), title).toEqual(new Set(down))
    if (new Set(up).size > 1 && title !== 'Status') expect(up, title).not.toEqual(down)
  }
})

test('the open items say how much is being collected', async () => {
  const client = clientOf('directDebitUnderWay')
  await open(client, 'open-items')
  const amount = euros(amountUnderWay(client))
  await expect.poll(main, patient).toContain(`${amount} wordt automatisch geïncasseerd. Daarvoor hoeft`)
})

test('a foreign invoice is shown in its own currency and in euro; totals in euro', async () => {
  const client = clientOf('open')
  const [item] = client.openItems
  if (!item) throw new Error('nothing is open')
  const { body } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? ''
  const at = all.world.exact.act
  const sign = Number(at.account(id)?.AmountDC) < 0 ? -1 : 1
  at.changeAccount(id, { Currency: 'USD', AmountFC: (sign * 123_456) / 100 })
  await synced(async () => {
    const { body: now } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
    return JSON.stringify(now).includes('USD')
  })
  await open(client, 'open-items')
  const home = Math.abs(Number(at.account(id)?.AmountDC))
  const both = `US$ 1.234,56 ${euros(Math.round(home * 100))}`
  await expect
    .poll(async () => (await readRows(tab.frame(), 'Openstaande posten')).flat(), patient)
    .toEqual(expect.arrayContaining([both]))
  expect(await readText(table('Openstaande posten').locator('tfoot'))).toContain(euros(client.balance))
  await open(client, 'invoices')
  await expect
    .poll(async () => (await readRows(tab.frame(), 'Facturen')).flat(), patient)
    .toEqual(expect.arrayContaining([both]))
})

test('money without an invoice is named by its direction', async () => {
  const client = clientOf('unallocatedReceipt')
  const { body } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
  const id = /"id":"([^"]+)","kind":"receipt"/.exec(JSON.stringify(body))?.[1] ?? ''
  await open(client, 'open-items')
  const names = async () => (await readRows(tab.frame(), 'Openstaande posten')).map(([name]) => name)
  await expect.poll(names, patient).toContain('Betaling die nog niet bij een factuur is gezet')
  const at = all.world.exact.act
  at.changeAccount(id, {
    AmountDC: -Number(at.account(id)?.AmountDC),
    AmountFC: -Number(at.account(id)?.AmountFC),
  })
  await synced(async () => {
    const { body: now } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
    return JSON.stringify(now) !== JSON.stringify(body) && !JSON.stringify(now).includes('"cents":-')
  })
  await tab.go('/')
  await tab.reload()
  await open(client, 'open-items')
  await expect.poll(names, patient).toContain('Terugbetaling die nog niet is verrekend')
})

describe('an invoice', () => {
  test('that was written off says so', async () => {
    const client = clientOf('writeOff')
    const invoice = client.invoices.find(({ status }) => status === 'writtenOff')
    if (!invoice) throw new Error('nothing was written off')
    await openInvoice(client, invoice)
    const text = await main()
    expect(text).toContain(`Factuur ${invoice.number} van ${euros(invoice.amount)} is afgeboekt.`)
    expect((await readRows(tab.frame(), 'Betalingen')).map((cells) => cells.slice(1))).toEqual([
      ['Afgeboekt', euros(invoice.amount)],
    ])
  })

  test('that was imported shows the lines of its booking, or says that Exact does not return them', async () => {
    const client = clientOf('imported')
    const [first, second] = client.invoices.filter(({ lines }) => lines[0]?.unitPrice === null)
    if (!first || !second) throw new Error('nothing was imported')
    await openInvoice(client, first)
    expect((await readRows(tab.frame(), 'Regels')).map((cells) => cells.at(-1))).toEqual(
      first.lines.map(({ amount, vat }) => euros(amount + vat)),
    )
    all.world.exact.act.away(true)
    await openInvoice(client, second)
    expect(await main()).toContain('Exact geeft de regels van deze factuur nu niet.')
    expect(await main()).toContain(`Nog open ${euros(second.open)}`)
    all.world.exact.act.away(false)
  })

  test('whose direct debit was reversed says when and why, as far as Exact knows', async () => {
    const client = clientOf('reversed')
    const invoice = client.invoices.find(({ status }) => status === 'reversed')
    if (!invoice) throw new Error('nothing was reversed')
    const { body } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
    const items = JSON.stringify(body)
    const id = new RegExp(`"id":"([^"]+)","kind":"invoice","invoiceNumber":"${invoice.number}"`).exec(
      items,
    )?.[1]
    all.world.exact.act.changeAccount(id ?? '', { Description: 'Incasso retour MD06' })
    await synced(async () => {
      const { body: now } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
      return JSON.stringify(now).includes('MD06')
    })
    await openInvoice(client, invoice)
    await expect
      .poll(main, patient)
      .toContain('is teruggeboekt: de rekeninghouder heeft het bedrag laten terugboeken.')
    const story = await readText(tab.frame().getByRole('region', { name: 'Verloop' }))
    expect(story).toMatch(/^Verloop.* Factuur gemaakt .* Incasso teruggeboekt /)
    const rows = await readRows(tab.frame(), 'Automatische incasso')
    expect(rows.map(([, outcome]) => outcome).at(-1)).toBe(
      'Incasso teruggeboekt Reden van de bank: de rekeninghouder heeft het bedrag laten terugboeken (MD06).',
    )
  })

  test('hides its lines from employees who may not edit, once an admin has chosen so', async () => {
    const office = await all.openTab({ person: admin, place: 'admin' })
    const choice = 'Factuurregels alleen voor wie gegevens mag wijzigen'
    await office.frame().getByRole('tab', { name: 'Onderdelen' }).click()
    await office.frame().getByRole('switch', { name: choice }).check()
    await office.frame().getByRole('button', { name: 'Opslaan' }).click()
    await office.frame().getByText('Opgeslagen.').waitFor()
    await office.close()
    const client = clientOf('paid')
    const [invoice] = client.invoices
    const { body } = await all.world.ask(sanne, 'GET', `/api/clients/${client.id}/invoices?show=all`)
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1]
    const other = await all.openTab({ person: reader, place: `invoices/${id}` })
    const frame = other.frame()
    await frame.getByRole('heading', { level: 1, name: `Factuur ${invoice?.number}` }).waitFor()
    await frame.getByText('De regels zijn niet zichtbaar voor uw rol').waitFor()
    await frame.getByText('De pdf is niet zichtbaar voor uw rol.').waitFor()
    expect(await frame.getByRole('button', { name: 'Pdf bekijken' }).count()).toBe(0)
    expect(await frame.getByRole('table', { name: 'Regels' }).count()).toBe(0)
    await other.close()
    if (!invoice) throw new Error('nothing was paid')
    await openInvoice(client, invoice)
    await table('Regels').waitFor()
  })
})

function clientOf(kind: LedgerKind): ExpectedClient {
  const found = all.world.exact.expected.clients.find((client) => client.kind === kind)
  if (!found) throw new Error(`no client of the kind ${kind}`)
  return found
}

async function open(client: ExpectedClient, part: 'invoices' | 'open-items'): Promise<void> {
  await tab.go(`/clients/${client.id}/${part}`)
  await heading(client.name).waitFor()
}

/** Opens an invoice by its link in the list of all invoices. */
async function openInvoice(client: ExpectedClient, { number, status }: ExpectedInvoice): Promise<void> {
  await open(client, 'invoices')
  const all = tab.frame().getByRole('switch')
  await all.waitFor()
  if (!(await all.isChecked())) await all.click()
  await tab.frame().getByRole('link', { name: number, exact: true }).click()
  await heading(`${status === 'creditNote' ? 'Creditnota' : 'Factuur'} ${number}`).waitFor()
}

/** Reads everything new in Exact and waits until the change shows. */
async function synced(until: () => Promise<unknown>): Promise<void> {
  await all.world.ask(admin, 'POST', '/api/admin/exact/sync', {})
  await expect.poll(until, { timeout: 20_000 }).toBe(true)
}

const inOrder = (values: readonly (string | number | null)[], direction: 1 | -1) => {
  const collator = new Intl.Collator('nl', { numeric: true })
  const known = values.flatMap((value) => value ?? [])
  const sorted = known.toSorted((one, other) =>
    typeof one === 'number' && typeof other === 'number'
      ? direction * (one - other)
      : direction * collator.compare(String(one), String(other)),
  )
  return [...sorted, ...values.filter((value) => value === null)]
}
