import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { type BrowserWorld, startBrowserWorld } from './browserWorld.ts'
import { euros } from './dutch.ts'
import { admin, sanne } from './people.ts'
import { readText } from './readTab.ts'

const mobile = '06-87651234'
const shared = '0318-778899'
let all: BrowserWorld
beforeAll(async () => {
  trustStandIns()
  all = await startBrowserWorld({ exact: { clients: 20 } })
  await giveNumbers()
})
afterAll(() => all?.close())

describe('a telephone system opens the portal with a number', () => {
  test.each([
    '?phone=0687651234',
    '?phone=%2B31687651234',
    '?phone=+31687651234',
    '?phone=0031%206%2087651234',
    '?phone=tel:06-87651234',
  ])('%s: one client has it, and the card opens automatically', async (query) => {
    const { context, page } = await openDesk()
    await page.goto(pop(query))
    await showsCard(page, 1)
    await context.close()
  })

  test('several have it: the list marks it, and no card opens', async () => {
    const { context, page } = await openDesk()
    await page.goto(pop('?phone=0318778899'))
    const list = page.getByRole('list', { name: 'Gevonden cliënten' })
    await list.waitFor()
    const rows = await list.getByRole('listitem').allInnerTexts()
    expect(rows).toHaveLength(2)
    for (const place of [2, 3]) {
      const row = rows.find((text) => text.includes(client(place).number))
      expect(row).toContain('0318 77 88 99')
    }
    expect(await list.locator('mark').allInnerTexts()).toEqual(['0318 77 88 99', '0318 77 88 99'])
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['2 cliënten gevonden'])
    expect(await card(page).count()).toBe(0)
    await context.close()
  })

  test('no one has it: the page says so, and the number is in the search box to be changed', async () => {
    const { context, page } = await openDesk()
    await page.goto(pop('?phone=06+12+00+00+00'))
    await page.getByText('Niemand heeft telefoonnummer 06 12 00 00 00').waitFor()
    expect(await box(page).inputValue()).toBe('06 12 00 00 00')
    await box(page).and(page.locator(':focus')).waitFor()
    expect(await page.evaluate('getSelection().toString()')).toBe('06 12 00 00 00')
    await page.keyboard.type(client(1).number)
    await showsCard(page, 1)
    await context.close()
  })

  test('a number that equals a client number opens no card', async () => {
    const { context, page } = await openDesk()
    await page.goto(pop(`?phone=${client(1).number}`))
    await page.getByText(`Niemand heeft telefoonnummer ${client(1).number}`).waitFor()
    await context.close()
  })

  test('part of a number lists the possible clients and opens no card', async () => {
    const { context, page } = await openDesk()
    await page.goto(pop('?phone=651234'))
    await page.getByText('1 cliënt gevonden').waitFor()
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining(client(1).number),
    ])
    expect(await card(page).count()).toBe(0)
    await context.close()
  })

  test.each([
    ['no number', '', 'Er is geen telefoonnummer meegegeven'],
    ['an empty number', '?phone=', 'Er is geen telefoonnummer meegegeven'],
    ['an anonymous caller', '?phone=anonymous', 'Er is geen telefoonnummer meegegeven'],
    ['garbage', '?phone=<b>1</b>', 'Dit is geen telefoonnummer'],
    ['a number of 9,000 digits', `?phone=${'6'.repeat(9_000)}`, 'Dit is geen telefoonnummer'],
  ])('%s is answered in plain words, ready to search', async (_, query, says) => {
    const { context, page } = await openDesk()
    await page.goto(pop(query))
    await page.getByText(says).first().waitFor()
    await box(page).and(page.locator(':focus')).waitFor()
    expect(await box(page).inputValue()).toBe('')
    expect(page.url()).toBe(pop(''))
    await context.close()
  })
})

describe('the number is personal data', () => {
  const digits = /8765\D?1234/

  test('it is removed from the address before anything is fetched', async () => {
    const { context, page, sent } = await openDesk()
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
    await page.route('**/*', async (route) => {
      if (!route.request().url().includes('?')) await held
      await route.continue()
    })
    await page.goto(pop('?phone=0687651234'), { waitUntil: 'commit' })
    await expect.poll(() => page.url()).toBe(pop(''))
    expect(sent.filter((request) => digits.test(request))).toHaveLength(1)
    release(undefined)
    await showsCard(page, 1)
    expect(sent.filter((request) => digits.test(request))).toHaveLength(1)
    await context.close()
  })

  test('it is in no address in the history, and forgotten once used', async () => {
    const { context, page } = await openDesk()
    await page.goto(pop('?phone=0687651234'))
    await showsCard(page, 1)
    const addresses = await historyOf(context, page)
    expect(addresses.filter((address) => digits.test(address))).toEqual([])
    expect(addresses.slice(-3)).toEqual([
      `${all.world.url}/`,
      `${all.world.url}/find`,
      `${all.world.url}/clients/${client(1).id}`,
    ])
    expect(String(await page.evaluate('JSON.stringify(sessionStorage)'))).not.toMatch(digits)
    expect(await page.title()).not.toMatch(digits)
    await page.goBack()
    await page.getByRole('list', { name: 'Gevonden cliënten' }).waitFor()
    await context.close()
  })

  test('an employee who is not signed in does so first; the number waits in the tab and is not sent', async () => {
    const { context, page, sent } = await openDesk({ signedIn: false })
    await page.goto(pop('?phone=0687651234'))
    await signIn(page)
    await showsCard(page, 1)
    expect(sent.some((request) => request.startsWith(all.world.entra.url))).toBe(true)
    expect(sent.filter((request) => digits.test(request))).toEqual([
      expect.stringMatching(/^\S+\/pop\?phone=0687651234 /),
    ])
    for (const address of await historyOf(context, page)) expect(address).not.toMatch(digits)
    await context.close()
  })
})

const client = (place: number) => all.world.exact.expectedClient(place)

async function calls(q: string): Promise<readonly { readonly number: string }[]> {
  const { body } = await all.world.ask(sanne, 'POST', '/api/clients/search', { q, only: 'phone' })
  return JSON.parse(JSON.stringify(body)).clients
}

/** Opens a browser for Sanne, by default already signed in. */
async function openDesk({ signedIn = true } = {}): Promise<{
  readonly context: BrowserContext
  readonly page: Page
  /** Address and headers of every request. */
  readonly sent: string[]
}> {
  const context = await all.browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  if (signedIn) {
    await page.goto(`${all.world.url}/`)
    await signIn(page)
    await page.getByText(/, Sanne$/).waitFor()
  }
  const sent: string[] = []
  page.on('request', async (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())}`)
  })
  return { context, page, sent }
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor()
  await page.getByRole('link', { name: 'Sanne Kuipers' }).click()
}

const pop = (query: string) => `${all.world.url}/pop${query}`
const box = (page: Page) => page.getByRole('textbox', { name: 'Cliënt zoeken' })
const card = (page: Page) => page.getByRole('region', { name: 'Relatiekaart' })

async function showsCard(page: Page, place: number): Promise<void> {
  await card(page)
    .getByText(`Cliëntnummer ${client(place).number}`)
    .waitFor()
  expect(await readText(card(page))).toContain(`Openstaand saldo ${euros(client(place).balance)}`)
}

/** Returns the addresses in the page's history, the current one included. */
async function historyOf(context: BrowserContext, page: Page): Promise<readonly string[]> {
  const inspector = await context.newCDPSession(page)
  const { entries } = await inspector.send('Page.getNavigationHistory')
  return entries.map(({ url }) => url)
}

/** Gives one client a mobile number and two others a number that they share, and waits until the portal knows. */
async function giveNumbers(): Promise<void> {
  for (const [place, phone] of [
    [1, mobile],
    [2, shared],
    [3, shared],
  ] as const) {
    all.world.exact.act.changeAccount(client(place).id, { Phone: phone })
  }
  await all.world.ask(admin, 'POST', '/api/admin/exact/sync', {})
  await vi.waitFor(
    async () => {
      expect((await calls(shared)).map(({ number }) => number).sort()).toEqual(
        [client(2).number, client(3).number].sort(),
      )
      expect((await calls(mobile)).map(({ number }) => number)).toEqual([client(1).number])
    },
    { timeout: 30_000, interval: 200 },
  )
}
