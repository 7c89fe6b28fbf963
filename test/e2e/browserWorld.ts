import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { buildTabIfNeeded } from '../../infra/local/buildTab.ts'
import { openBrowser } from '../browser.ts'
import { freePort } from '../setup/freePort.ts'
import type { StandInOptions } from '../standIns/exact/standIn.ts'
import { type DemoPerson, startTeamsHost, type TeamsHost } from '../standIns/teamsHost/index.ts'
import { everything, reader, stranger } from './people.ts'
import { admin, type Person, sanne, startWorld, type World } from './world.ts'

export type Theme = 'default' | 'dark' | 'contrast'

const people: readonly DemoPerson[] = [sanne, admin, reader, everything, stranger].map(
  ({ oid, name, roles }) => ({
    id: oid,
    name,
    roles,
  }),
)

/** How long anything may take to appear, in milliseconds. A screen that needs longer is broken. */
const patience = 30_000

export type TabOptions = {
  readonly person?: Person
  readonly theme?: Theme
  readonly locale?: 'nl-nl' | 'en-us'
  /** Where a deep link leads, such as `clients/…/invoices`. */
  readonly place?: string
  readonly width?: number
  readonly height?: number
  /** Parameters of the page that plays Teams: `host`, `late` and `hangs`. */
  readonly host?: { readonly [parameter: string]: string }
}

/** The tab as an employee sees it within the host. */
export type OpenTab = {
  readonly page: Page
  /** Returns the tab's current frame, which a change of person or language replaces. */
  readonly frame: () => Frame
  /** Opens another screen without reloading the tab. */
  readonly go: (path: string) => Promise<void>
  /** Reloads host and tab. */
  readonly reload: () => Promise<void>
  readonly close: () => Promise<void>
}

export type BrowserWorld = {
  readonly world: World
  readonly host: TeamsHost
  readonly browser: Browser
  readonly openTab: (options?: TabOptions) => Promise<OpenTab>
  readonly close: () => Promise<void>
}

/** Starts the stand-ins, the portal with the built tab on an in-memory database, a page that plays Teams, and a browser. */
export async function startBrowserWorld(options: {
  readonly exact: StandInOptions
  readonly environment?: { readonly [name: string]: string }
  readonly chatUrl?: string
  /** How long, in milliseconds, the first load may take. */
  readonly loadedWithin?: number
}): Promise<BrowserWorld> {
  await buildTabIfNeeded()
  const [portalPort, hostPort] = await Promise.all([freePort(), freePort()])
  const world = await startWorld({
    place: { kind: 'memory' },
    exact: options.exact,
    environment: {
      PORT: String(portalPort),
      PUBLIC_URL: `http://localhost:${portalPort}`,
      // The second name makes the host a page of another site.
      FRAME_ANCESTORS: `http://localhost:${hostPort},http://127.0.0.1:${hostPort}`,
      ...options.environment,
    },
  })
  await readBuiltTab(world.url)
  const host = await startTeamsHost({
    tabUrl: `${world.url}/`,
    ...(options.chatUrl ? { chatUrl: options.chatUrl } : {}),
    people,
    tenantId: world.entra.tenantId,
    port: hostPort,
    token: ({ id, name, roles }) => world.token({ oid: id, name, roles }),
  })
  const browser = await openBrowser()
  await world.loaded(options.loadedWithin)
  return {
    world,
    host,
    browser,
    openTab: (tab = {}) => openTab(browser, host, tab),
    close: async () => {
      await browser.close()
      await host.close()
      await world.close()
    },
  }
}

/** Makes the server read every file of the tab, so that a build during the test changes nothing. */
async function readBuiltTab(url: string): Promise<void> {
  const assets = await readdir(join(import.meta.dirname, '..', '..', 'dist', 'tab', 'assets'))
  for (const name of assets) {
    const answer = await fetch(`${url}/assets/${name}`, { headers: { 'accept-encoding': 'identity' } })
    if (!answer.ok) throw new Error(`the tab's ${name} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
}

async function openTab(browser: Browser, host: TeamsHost, options: TabOptions): Promise<OpenTab> {
  const { person = sanne, theme = 'default', locale = 'nl-nl', width = 1280, height = 900 } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const query = new URLSearchParams({ person: person.oid, theme, locale, ...options.host })
  if (options.place) query.set('subEntityId', options.place)
  await page.goto(`${host.url}/?${query}`)
  await tabIsReady(page)
  return tabOn(page, context)
}

const tabIsReady = (page: Page) => page.locator('#loading').waitFor({ state: 'hidden', timeout: 60_000 })

function tabOn(page: Page, context: BrowserContext): OpenTab {
  const frame = () => {
    const found = page.frame('tab')
    if (!found) throw new Error('the page shows no tab')
    return found
  }
  return {
    page,
    frame,
    go: (path) =>
      frame().evaluate(
        `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate', { state: null }))`,
      ),
    reload: async () => {
      await page.reload()
      await tabIsReady(page)
    },
    close: () => context.close(),
  }
}
