import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExpectedClient, ExpectedInvoice, ExpectedOpenItem } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { amsterdamToday, daysFrom, dutchDay, euros, statusWords } from './dutch.ts'
import { readAllRows, readFacts, readRows, readText, readTotals } from './readTab.ts'

/** Three of each kind of ledger. */
const compared = 54
const patient = { timeout: 15_000, interval: 40 }

let all: BrowserWorld
let tab: OpenTab
const bearers: string[] = []
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 60, creditors: 10 } })
  // So wide that every column shows.
  tab = await all.openTab({ width: 1920, height: 1080 })
  tab.page.on('request', (request) => {
    if (request.url().includes('/api/')) bearers.push(request.headers().authorization ?? 'none')
  })
})
afterAll(async () => {
  await tab?.close()
  await all?.close()
})

function client(place: number): ExpectedClient {
  return all.world.exact.expectedClient(place)
}

const heading = (name: string) => tab.frame().getByRole('heading', { level: 1, name, exact: true })

describe('by keyboard alone', () => {
  /** Types in the box and walks down the rows to this client, unless the card opened by itself. */
  async function find(typed: string, { name, number }: ExpectedClient) {
    const { keyboard } = tab.page
    const frame = tab.frame()
    await keyboard.type(typed)
    const found = frame.getByRole('listitem').filter({ hasText: number })
    const opened = heading(name)
    await frame
      .locator('[aria-busy=false]')
      .and(frame.locator(':has([data-row])'))
      .or(opened)
      .first()
      .waitFor()
    await found.or(opened).first().waitFor()
    const row = (await opened.count()) ? -1 : Number(await found.getAttribute('data-row'))
    for (let place = 0; place <= row; place += 1) {
      await keyboard.press('ArrowDown')
      // A card that is certain opens by itself meanwhile.
      await frame.locator(`[data-row="${place}"] a:focus`).or(opened).first().waitFor()
    }
    if ((await opened.count()) === 0) await keyboard.press('Enter')
    await heading(name).waitFor()
  }

  const searches: readonly (readonly [what: string, typed: (client: ExpectedClient) => string])[] = [
    ['a postcode', ({ postcode }) => postcode.replace(' ', '').toLowerCase()],
    ['a name without its small words', () => 'wijngaert'],
    [
      'a telephone number in another notation',
      ({ phone }) => `+31 ${(phone ?? '').replace(/\D/g, '').slice(1)}`,
    ],
    ['an e-mail address', ({ email }) => email ?? ''],
    ['a number', ({ number }) => number],
  ]
  test.each(searches)('%s finds the client and opens the card', async (_, typed) => {
    const wanted = client(0)
    await tab.go('/')
    await tab
      .frame()
      .getByRole('textbox', { name: 'Cliënt zoeken' })
      .and(tab.frame().locator(':focus'))
      .waitFor()
    await find(typed(wanted), wanted)
    expect(await readText(tab.frame().getByRole('region', { name: 'Relatiekaart' }))).toContain(
      `Cliëntnummer ${wanted.number}`,
    )
  })

  test('F opens the invoices, O the open items, and Escape leads back', async () => {
    const wanted = client(0)
    await tab.go('/find')
    await tab.go(`/clients/${wanted.id}`)
    await heading(wanted.name).waitFor()
    await tab.page.keyboard.press('f')
    await tab.frame().getByRole('table', { name: 'Facturen' }).waitFor()
    await tab.page.keyboard.press('o')
    await tab.frame().getByRole('table', { name: 'Openstaande posten' }).waitFor()
    await tab.page.keyboard.press('Escape')
    await tab.frame().getByRole('textbox', { name: 'Cliënt zoeken' }).waitFor()
    await expect.poll(() => new URL(tab.frame().url()).pathname).toBe('/find')
  })
})

describe('every amount and every day on the screen is that of the ledger', () => {
  test('on the card', async () => {
    for (let place = 0; place < compared; place += 1) {
      const wanted = client(place)
      await tab.go(`/clients/${wanted.id}`)
      await heading(wanted.name).waitFor()
      const card = tab.frame().getByRole('region', { name: 'Relatiekaart' })
      await card.getByRole('status', { name: 'Openstaand saldo' }).waitFor()
      const text = await readText(card)
      const what = `card of ${wanted.number} (${wanted.kind})`
      expect(await readText(card.getByRole('status', { name: 'Openstaand saldo' })), what).toBe(
        euros(wanted.balance),
      )
      expect(text, what).toContain(`Cliëntnummer ${wanted.number}`)
      if (wanted.birthDate) expect(text, what).toContain(`geboren ${dutchDay(wanted.birthDate)}`)
      expect(text, what).toContain(
        wanted.overdue > 0 ? `waarvan te laat ${euros(wanted.overdue)}` : 'Niets te laat',
      )
      const credit = wanted.openItems.reduce((sum, { open }) => sum + Math.min(0, open), 0)
      if (credit < 0) expect(text, what).toContain(`Nog te verrekenen tegoed: ${euros(-credit)}`)
      else expect(text, what).not.toContain('Nog te verrekenen')
      const facts = await readFacts(card.locator('dl'))
      expect(facts.get('Adres'), what).toBe(
        `${wanted.street} ${wanted.postcode.replace(/^(\d{4}) ?/, '$1 ')} ${wanted.city}`,
      )
      expect(facts.get('Telefoon') ?? 'Niet bekend', what).toContain(
        wanted.phone ?? (wanted.mobile ? '' : 'Niet bekend'),
      )
      if (wanted.mobile && wanted.mobile !== wanted.phone) {
        expect(facts.get('Mobiel'), what).toBe(wanted.mobile)
      }
      expect(facts.get('E-mail'), what).toContain(wanted.email ?? 'Niet bekend')
      expect(facts.get('Automatische incasso'), what).toMatch(wanted.directDebit.active ? /^Ja/ : /^Nee/)
      expect(facts.get('Wettelijke vertegenwoordiger'), what).toContain(
        wanted.representative?.name ?? 'Geen bekend',
      )
      const account = (facts.get('Rekening') ?? '').replace(/[^A-Z0-9]/g, '')
      if (wanted.iban) expect(text, what).not.toContain(wanted.iban)
      if (wanted.iban) expect(account, what).toContain(wanted.iban.slice(-4))
    }
  }, 240_000)

  const today = amsterdamToday()
  const itemName = ({ kind, invoiceNumber }: ExpectedOpenItem): string => {
    if (kind === 'invoice') return `Factuur ${invoiceNumber ?? 'zonder nummer'}`
    if (kind === 'creditNote') return `Creditnota ${invoiceNumber ?? 'zonder nummer'}`
    return kind === 'receipt' ? 'Betaling, nog niet gekoppeld aan een factuur' : (invoiceNumber ?? 'Overig')
  }
  const itemStatus = ({ collection, dueDate, open }: ExpectedOpenItem): string => {
    if (collection === 'underWay') return 'Wordt geïncasseerd'
    if (open < 0) return 'Te verrekenen'
    const days = dueDate === null ? 0 : daysFrom(dueDate, today)
    if (days <= 0) return 'Niet vervallen'
    return days === 1 ? '1 dag te laat' : `${days} dagen te laat`
  }
  const sorted = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(' | ')).sort()

  test('in the list of open items', async () => {
    for (let place = 0; place < compared; place += 1) {
      const wanted = client(place)
      await tab.go(`/clients/${wanted.id}/open-items`)
      await heading(wanted.name).waitFor()
      const what = `open items of ${wanted.number} (${wanted.kind})`
      const rows = wanted.openItems.map((item) => [
        itemName(item),
        dutchDay(item.date),
        dutchDay(item.dueDate),
        item.reference ?? '',
        euros(item.amount),
        euros(item.open),
        itemStatus(item),
      ])
      if (rows.length === 0) {
        await tab.frame().getByText('Er staat niets open', { exact: true }).waitFor()
        continue
      }
      await expect
        .poll(
          async () =>
            // Without a reference the column says what it is about instead.
            sorted(
              (await readRows(tab.frame(), 'Openstaande posten')).map((cells) => withoutWords(cells, rows)),
            ),
          { ...patient, message: what },
        )
        .toEqual(sorted(rows))
      expect((await readTotals(tab.frame(), 'Openstaande posten'))[0]?.[5], what).toBe(euros(wanted.balance))
    }
  }, 240_000)

  const invoiceRow = (invoice: ExpectedInvoice) => [
    invoice.number,
    dutchDay(invoice.date),
    invoice.reference ?? '–',
    euros(invoice.amount),
    euros(invoice.paid),
    euros(invoice.open),
    dutchDay(invoice.lastReceiptDate),
    statusWords[invoice.status],
  ]
  const sumOf = (invoices: readonly ExpectedInvoice[]) => [
    'Totaal',
    '',
    '',
    euros(invoices.reduce((sum, { amount }) => sum + amount, 0)),
    euros(invoices.reduce((sum, { paid }) => sum + paid, 0)),
    euros(invoices.reduce((sum, { open }) => sum + open, 0)),
    '',
    '',
  ]

  async function compareInvoices(wanted: ExpectedClient, invoices: readonly ExpectedInvoice[]) {
    const what = `invoices of ${wanted.number} (${wanted.kind})`
    await tab.go(`/clients/${wanted.id}/invoices`)
    await heading(wanted.name).waitFor()
    const open = wanted.invoices.filter((invoice) => invoice.open !== 0).length
    await tab
      .frame()
      .getByRole('link', { name: `Facturen (${open} open)` })
      .waitFor()
    await tab.frame().getByText(`Ook betaalde facturen (${wanted.invoices.length})`).waitFor()
    if (invoices.length === 0) {
      await tab
        .frame()
        .getByText(/^Er zijn geen (openstaande )?facturen$/)
        .waitFor()
      return
    }
    await expect
      .poll(async () => sorted(await readAllRows(tab.frame(), 'Facturen')), { ...patient, message: what })
      .toEqual(sorted(invoices.map(invoiceRow)))
    expect((await readTotals(tab.frame(), 'Facturen'))[0], what).toEqual(sumOf(invoices))
  }

  test('in the list of invoices: the open ones first, all of them by one switch', async () => {
    for (let place = 0; place < 18; place += 1) {
      const wanted = client(place)
      await compareInvoices(
        wanted,
        wanted.invoices.filter(({ open }) => open !== 0),
      )
    }
    await tab.frame().getByRole('switch').click()
    const kinds = new Set<string>()
    for (let place = 0; place < compared; place += 1) {
      const wanted = client(place)
      kinds.add(wanted.kind)
      await compareInvoices(wanted, wanted.invoices)
    }
    expect(kinds.size).toBe(18)
  }, 300_000)

  test('on the invoice itself: head, lines, receipts and what else settled it', async () => {
    const kinds = new Set<string>()
    for (let place = 0; place < 18; place += 1) {
      const wanted = client(place)
      for (const invoice of wanted.invoices.slice(0, 2)) {
        kinds.add(invoice.status)
        await tab.go(`/clients/${wanted.id}/invoices`)
        await heading(wanted.name).waitFor()
        await tab.frame().getByRole('link', { name: invoice.number, exact: true }).click()
        await compareInvoice(wanted, invoice)
      }
    }
    expect(kinds.size).toBeGreaterThan(5)
  }, 240_000)

  async function compareInvoice(wanted: ExpectedClient, invoice: ExpectedInvoice) {
    const what = `invoice ${invoice.number} of ${wanted.number} (${wanted.kind})`
    const frame = tab.frame()
    await heading(`${invoice.status === 'creditNote' ? 'Creditnota' : 'Factuur'} ${invoice.number}`).waitFor()
    const facts = await readFacts(frame.locator('main dl'))
    expect(
      {
        amount: facts.get('Bedrag'),
        paid: facts.get('Betaald'),
        last: facts.get('Laatste ontvangst'),
        date: facts.get('Factuurdatum'),
        due: facts.get('Vervaldatum'),
      },
      what,
    ).toEqual({
      amount: euros(invoice.amount),
      paid: euros(invoice.paid),
      last: invoice.lastReceiptDate ? dutchDay(invoice.lastReceiptDate) : 'Nog niets ontvangen',
      date: dutchDay(invoice.date),
      due: invoice.dueDate ? dutchDay(invoice.dueDate) : 'Geen vervaldatum',
    })
    const main = await readText(frame.locator('main'))
    expect(main, what).toContain(`Nog open ${euros(invoice.open)}`)
    const { lines } = invoice
    if (lines.length > 0) {
      const periodText = ({ period }: (typeof lines)[number]) =>
        period ? ` ${dutchDay(period.from)} – ${dutchDay(period.to)}` : ''
      const decimal = (text: string) => text.replace('.', ',')
      const price = (text: string) => euros(Math.round(Number(text) * 100)).slice(2)
      expect(await readRows(frame, 'Regels'), what).toEqual(
        lines.map((line) => [
          `${line.description}${periodText(line)}`,
          decimal(line.quantity),
          ...(line.unitPrice === null ? [] : [price(line.unitPrice)]),
          `${line.vatRate}%`,
          euros(line.amount),
        ]),
      )
    } else expect(main, what).toContain('staan geen regels in Exact')
    const kinds = { credit: 'Verrekend met een creditnota', writeOff: 'Afgeboekt' }
    const receipts = [
      ...invoice.receipts.map(({ date, amount }) => `${dutchDay(date)} Ontvangst ${euros(amount)}`),
      ...invoice.allocations.map(
        ({ kind, date, amount }) => `${dutchDay(date)} ${kinds[kind]} ${euros(amount)}`,
      ),
    ]
    const shown =
      receipts.length === 0 && main.includes('Er is nog niets ontvangen of verrekend.')
        ? []
        : (await readRows(frame, 'Betalingen')).map((cells) => cells.join(' '))
    expect(shown.sort(), what).toEqual(receipts.sort())
  }
})

/** Empties the column of references where the ledger has none. */
function withoutWords(cells: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const same = rows.find((row) => row[0] === cells[0] && row[5] === cells[5])
  return same?.[3] === '' ? cells.map((cell, place) => (place === 3 ? '' : cell)) : cells
}

test('every request of the tab carries the token that the host gave, and no name stands in an address', () => {
  expect(bearers.length).toBeGreaterThan(100)
  expect(bearers.filter((bearer) => !bearer.startsWith('Bearer ey'))).toEqual([])
})
