import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { compareOnTab } from './compareTab.ts'
import { onScreen } from './onScreen.ts'
import { readAgain } from './readAgain.ts'
import { readText } from './readTab.ts'

const compared = inject('moneyClients')
const { heading } = onScreen(() => tab)
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
  /** Two screens side by side take the clients in turn; gives the states of the invoices that were opened. */
  async function compare(places: readonly number[]): Promise<ReadonlySet<string>> {
    const waiting = [...places]
    const states = new Set<string>()
    const inTurn = async (screen: OpenTab) => {
      // The choice between open and all holds from client to client, so they take turns.
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
    'and again after the ledger was renumbered and read again: of one of each kind, of all when more are compared',
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

test('every request of the tab carries the token that the host gave, and no name stands in an address', () => {
  expect(bearers.length).toBeGreaterThan(100)
  expect(bearers.filter((bearer) => !bearer.startsWith('Bearer ey'))).toEqual([])
})

/** The usual number of clients to compare: three of each kind of ledger. */
const usual = 54

/** Wide enough for every column, and high enough that few lists need scrolling. */
const wide = { width: 1920, height: 2400 }

const ledger = {
  clients: Math.max(60, compared),
  creditors: 10,
  dayLimit: 1_000_000,
  amountSign: inject('moneySign'),
}

function collectBearers(): void {
  tab.page.on('request', (request) => {
    if (request.url().includes('/api/')) bearers.push(request.headers().authorization ?? 'none')
  })
}

function client(place: number): ExpectedClient {
  return all.world.exact.expectedClient(place)
}
