import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTeamsHost, type TeamsHost } from '../standIns/teamsHost/index.ts'
import { trustStandIns } from '../standIns/tls/trust.ts'
import { type BrowserWorld, startBrowserWorld } from './browserWorld.ts'
import { euros } from './dutch.ts'
import { readText } from './readTab.ts'
import { sevenCalls, stepsOf } from './sevenCalls.ts'

let all: BrowserWorld
let foreign: TeamsHost
beforeAll(async () => {
  trustStandIns()
  all = await startBrowserWorld({ exact: { clients: 20 } })
  foreign = await startTeamsHost({
    tabUrl: `${all.world.url}/`,
    people: [],
    token: () => Promise.reject(new Error('no people')),
  })
})
afterAll(async () => {
  await foreign?.close()
  await all?.close()
})

describe('in its own window', () => {
  test('a browser signs in with Entra and returns to the requested page', async () => {
    const context = await openContext()
    const page = await context.newPage()
    const address = `${all.world.url}/clients/${client().id}`
    await page.goto(address)
    await choose(page, 'Sanne Kuipers')
    await showsCard(page)
    expect(page.url()).toBe(address)
    const cookies = await context.cookies(`${all.world.url}/api/me`)
    expect(cookies.map(({ name, httpOnly, secure }) => [name, httpOnly, secure])).toEqual([
      ['portal_session', true, true],
    ])
    expect(await page.evaluate('document.cookie')).toBe('')
    await context.close()
  })

  test('once signed in, the next page needs no sign-in', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${all.world.url}/`)
    await choose(page, 'Sanne Kuipers')
    await greets(page)
    const second = await context.newPage()
    await second.goto(`${all.world.url}/clients/${client().id}`)
    await showsCard(second)
    await context.close()
  })

  test('calls go as in Teams', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${all.world.url}/`)
    await choose(page, 'Sanne Kuipers')
    await greets(page)
    const portal = {
      frame: () => page.mainFrame(),
      keyboard: page.keyboard,
      clients: all.world.exact.expected.clients,
    }
    for (const call of ['have you received my payment?', 'is it being collected?', 'wrong number'] as const) {
      expect(await stepsOf(sevenCalls[call], portal), call).toBeLessThanOrEqual(2)
    }
    await context.close()
  })

  test('an employee can sign out, and is not signed in again automatically', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${all.world.url}/`)
    await choose(page, 'Sanne Kuipers')
    await page.getByRole('button', { name: 'Menu van Sanne Kuipers' }).click()
    const signOut = page.getByRole('menuitem', { name: 'Afmelden' })
    await page.route('**/api/sign-out', (route) => route.abort())
    await signOut.click()
    await page.getByText('Afmelden is niet gelukt').waitFor()
    await page.unroute('**/api/sign-out')
    await signOut.click()
    await page.getByText('Meld u aan', { exact: true }).waitFor()
    expect((await page.request.get(`${all.world.url}/api/me`)).status()).toBe(401)
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
    await choose(page, 'Sanne Kuipers')
    await greets(page)
    await context.close()
  })

  test('an employee without a role sees the reason and no data', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${all.world.url}/clients/${client().id}`)
    await choose(page, 'Noor Zonderrol')
    await page.getByText('U hebt nog geen toegang tot dit portaal.').waitFor()
    const text = await readText(page.locator('body'))
    expect(text).not.toContain(client().name)
    await context.close()
  })
})

describe('in a page that frames the portal without being Teams', () => {
  test('the intranet shows the portal to a signed-in employee', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${all.world.url}/`)
    await choose(page, 'Sanne Kuipers')
    await greets(page)
    await page.goto(`${all.host.url}/intranet`)
    await greets(tabIn(page))
    const name = tabIn(page).getByRole('banner').getByText('Servicedesk', { exact: true })
    await name.waitFor()
    await tabIn(page).goto(`${all.world.url}/?chrome=none`)
    await greets(tabIn(page))
    expect(await name.count()).toBe(0)
    await tabIn(page).getByRole('textbox', { name: 'Cliënt zoeken' }).fill(client().number)
    await showsCard(tabIn(page))
    await context.close()
  })

  test('in a page of another site, an employee signs in through a window that closes, and continues in the frame', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(`${otherSite()}/intranet`)
    await tabIn(page).getByText('Meld u aan', { exact: true }).waitFor()
    expect(await readText(tabIn(page).locator('body'))).not.toContain('Dit lukt nu niet')
    const signIn = tabIn(page).getByRole('button', { name: 'Aanmelden (nieuw venster)' })
    const [window] = await Promise.all([context.waitForEvent('page'), signIn.click()])
    await Promise.all([window.waitForEvent('close'), choose(window, 'Sanne Kuipers')])
    await greets(tabIn(page))
    // The session is still there on the next visit.
    await page.reload()
    await greets(tabIn(page))
    await context.close()
  })

  test('a page shows grey lines before any script has been fetched', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${otherSite()}/intranet`)
    await tabIn(page).locator('.skeleton').waitFor()
    await context.close()
  })

  test('an unlisted page cannot frame the portal', async () => {
    const { headers } = await fetch(`${all.world.url}/`)
    const ancestors = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]
    expect(ancestors?.split(' ')).toContain(all.host.url)
    expect(ancestors?.split(' ')).toContain('https://teams.microsoft.com')
    expect(ancestors?.split(' ')).not.toContain(foreign.url)
    expect(ancestors).not.toMatch(/(^| )(\*|https?:|http:\/\/\*)( |$)/)

    const context = await openContext()
    const page = await context.newPage()
    const messages: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    await page.goto(`${foreign.url}/intranet`)
    await expect.poll(() => messages.join('\n'), { timeout: 15_000 }).toContain('frame-ancestors')
    expect(tabIn(page).url()).toMatch(/^chrome-error:/)
    await context.close()
  })
})

async function openContext(): Promise<BrowserContext> {
  const context = await all.browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
  // A sign-in opens four pages, which takes long on a busy machine.
  context.setDefaultTimeout(60_000)
  return context
}

/** The intranet by a name that makes it another site than the portal. */
const otherSite = () => all.host.url.replace('localhost', '127.0.0.1')

const greets = (place: Page | Frame) => place.getByText(/, Sanne$/).waitFor()

const client = () => all.world.exact.expectedClient(0)

/** Chooses a person on the sign-in page of Entra. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor()
  expect(new URL(page.url()).origin).toBe(all.world.entra.url)
  await page.getByRole('link', { name }).click()
}

async function showsCard(place: Page | Frame): Promise<void> {
  const card = place.getByRole('region', { name: 'Relatiekaart' })
  await card.getByText(client().name).first().waitFor()
  expect(await readText(card)).toContain(`Openstaand saldo ${euros(client().balance)}`)
}

function tabIn(page: Page): Frame {
  const found = page.frame('tab')
  if (!found) throw new Error('the page shows no tab')
  return found
}
