import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { chapters } from '../receivables/workedCases/chapters.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { compareOnTab } from './compareTab.ts'
import { compareWorkedOnTab } from './compareWorkedTab.ts'
import { onScreen } from './onScreen.ts'
import { readAgain } from './readAgain.ts'
import { readText } from './readTab.ts'
import { workedBooks } from './workedBooks.ts'

const compared = inject('moneyClients')
const { button, heading } = onScreen(() => tab)
let all: BrowserWorld
let tab: OpenTab
const bearers: string[] = []
beforeAll(async () => {
  all = await startBrowserWorld({
    exact: ledger,
    loadedWithin: 100_000 + compared * 200,
  })
  tab = await all.openTab(wide)
  collectBearers()
})
afterAll(async () => {
  await tab?.close()
  await all?.close()
})

describe('by keyboard alone', () => {
  /** Types a search text and moves down to this client's row, unless the card opens automatically. */
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
      // The card of a certain match opens automatically.
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
    await expect.poll(path).toBe('/find')
  })

  test('single-key shortcuts can be switched off', async () => {
    const { id, name } = client(0)
    await tab.go(`/clients/${id}`)
    await heading(name).and(tab.frame().locator(':focus')).waitFor()
    await tab.page.keyboard.press('?')
    const choice = tab.frame().getByRole('switch', { name: 'Sneltoetsen met één teken gebruiken' })
    await choice.click()
    await tab.page.keyboard.press('Escape')
    await choice.waitFor({ state: 'detached' })
    await tab.page.keyboard.press('f')
    await tab.page.keyboard.press('?')
    expect(path()).toBe(`/clients/${id}`)
    expect(await choice.count()).toBe(0)
    await tab.frame().evaluate("localStorage.removeItem('portal.singleKeys')")
  })
})

test('a row of a list says its sentence when it is chosen, and opens wherever it is clicked', async () => {
  const late = all.world.exact.expected.clients.find(({ invoices }) => invoices.some(({ open }) => open > 0))
  await tab.go(`/clients/${late?.id}/invoices`)
  await tab.frame().locator('tbody [data-row="0"] a').first().focus()
  const sentence = tab.frame().getByRole('region', { name: 'Zo zegt u het' })
  expect(await readText(sentence)).toContain('€')
  await tab.frame().locator('tbody [data-row="0"] td').nth(2).click()
  await expect.poll(path).toMatch(/^\/invoices\//)
})

test('an address without a screen keeps the header and leads to Start', async () => {
  await tab.go('/nothing-here')
  await tab.frame().getByText('Deze pagina is er niet, of niet meer.').waitFor()
  await tab.frame().getByRole('textbox', { name: 'Cliënt zoeken' }).waitFor()
  await button('Naar Start').click()
  await expect.poll(path).toBe('/')
})

describe('every amount and every date on the screen equals the ledger', () => {
  /** Compares clients in two tabs in parallel. Returns the statuses of the invoices that were opened. */
  async function compare(places: readonly number[]): Promise<ReadonlySet<string>> {
    const waiting = [...places]
    const states = new Set<string>()
    const inTurn = async (screen: OpenTab) => {
      // The choice between open and all invoices persists, so alternate which list comes first.
      let first: 'open' | 'all' = 'open'
      for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
        for (const state of await compareOnTab(screen, client(place), first)) states.add(state)
        first = first === 'open' ? 'all' : 'open'
      }
    }
    const second = await all.openTab(wide)
    await tab.reload()
    await Promise.all([inTurn(tab), inTurn(second)])
    await second.close()
    return states
  }

  test(
    'of every client: on the card, in the list of open items, in the list of invoices (the open ones first, all of them by one switch), on the invoice itself',
    async () => {
      expect((await compare(Array.from({ length: compared }, (_, place) => place))).size).toBe(8)
    },
    60_000 + compared * 1_000,
  )

  test(
    'of the cases worked out by hand: one of each chapter, or all if more clients are compared',
    async () => {
      const chosen = compared > usual ? worked.keys() : lastOfChapters()
      for (const place of chosen) {
        const [each, booked] = [worked[place], all.world.exact.booked[place]]
        if (!each || !booked) throw new Error(`no case ${place}`)
        await compareWorkedOnTab(tab, booked, each)
      }
    },
    60_000 + compared * 1_000,
  )

  test(
    'and again after the ledger has been renumbered and read again: one client of each kind, or all if more are compared',
    async () => {
      all.world.exact.act.moveDivision()
      await readAgain(all.world, 60_000 + compared * 200)
      const places = Array.from({ length: compared }, (_, place) => place)
      const kinds = new Map(places.map((place) => [client(place).kind, place] as const))
      expect(kinds.size).toBe(18)
      await compare(compared > usual ? places : [...kinds.values()])
    },
    120_000 + compared * 1_200,
  )
})

test('every request of the tab carries the token from the host', () => {
  expect(bearers.length).toBeGreaterThan(100)
  expect(bearers.filter((bearer) => !bearer.startsWith('Bearer ey'))).toEqual([])
})

/** The usual number of clients to compare: two of each kind of ledger. */
const usual = 36

/** Wide enough for every column, and high enough that few lists need scrolling. */
const wide = { width: 1920, height: 2400 }

const worked = workedBooks(Math.max(1, Math.round(compared / 500)))

/** Returns the places of the last case of each chapter. */
function lastOfChapters(): readonly number[] {
  let place = 0
  return Object.values(chapters).map((cases) => {
    place += cases.length
    return place - 1
  })
}

const ledger = {
  clients: Math.max(60, compared),
  creditors: 10,
  dayLimit: 1_000_000,
  amountSign: inject('moneySign'),
  booked: worked.map((each) => each.ledger),
}

function collectBearers(): void {
  tab.page.on('request', (request) => {
    if (request.url().includes('/api/')) bearers.push(request.headers().authorization ?? 'none')
  })
}

const path = () => new URL(tab.frame().url()).pathname

function client(place: number): ExpectedClient {
  return all.world.exact.expectedClient(place)
}
