import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { FrameLocator, Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { startTeamsHost, type TeamsHost } from '../standIns/teamsHost/index.ts'

export const people = [
  {
    id: '10000000-0000-4000-8000-000000000001',
    name: 'Sanne Kok',
    roles: ['Desk.Read'],
    title: 'servicedesk',
  },
  { id: '10000000-0000-4000-8000-000000000002', name: 'Noor Visser', roles: [], title: 'geen rol' },
]

/** A tab that uses the real TeamsJS library and shows on the page what it gets from Teams. */
const tabPage = `<!doctype html><title>tab</title><pre id="context"></pre><p id="theme"></p><p id="token"></p>
<p id="copied"></p><button id="copy">copy</button><button id="move">move</button>
<script src="/teams.js"></script><script type="module">
const show = (id, text) => { document.getElementById(id).textContent = text }
await microsoftTeams.app.initialize([new URLSearchParams(location.search).get('host')])
const context = await microsoftTeams.app.getContext()
show('context', JSON.stringify({ theme: context.app.theme, locale: context.app.locale,
  user: context.user.id, tenant: context.user.tenant.id, place: context.page.subPageId ?? '' }))
show('theme', context.app.theme)
microsoftTeams.app.registerOnThemeChangeHandler((theme) => show('theme', theme))
microsoftTeams.authentication.getAuthToken().then((token) => show('token', token), (error) => show('token', 'refused: ' + error.message))
document.getElementById('copy').onclick = () => copy().catch((error) => show('copied', JSON.stringify(error)))
async function copy() {
  await microsoftTeams.clipboard.write(new Blob(['NL91 ABNA €'], { type: 'text/plain' }))
  const blob = await microsoftTeams.clipboard.read()
  show('copied', await blob.text())
}
document.getElementById('move').onclick = () =>
  microsoftTeams.pages.currentApp.navigateTo({ pageId: 'portal', subPageId: 'invoice/7' })
if (!location.search.includes('silent')) microsoftTeams.app.notifySuccess()
</script>`

export type HostWorld = {
  readonly tabOrigin: string
  readonly host: TeamsHost
  /** A host whose tab never reports that it is ready. */
  readonly silentHost: TeamsHost
  readonly newPage: () => Promise<Page>
  /** Opens the tab in the host and waits until it has its context. */
  readonly open: (query?: string) => Promise<{ page: Page; tab: FrameLocator }>
  readonly close: () => Promise<void>
}

/** Starts the tab above, the page that plays Teams around it, and a browser. */
export async function startHostWorld(): Promise<HostWorld> {
  const tabServer = await startTabServer()
  const tabOrigin = tabServer.origin
  const start = (query: string, options: { readonly patience?: number; readonly port?: number } = {}) =>
    startTeamsHost({ tabUrl: `${tabOrigin}/?${query}`, people, token, tenantId: 'tenant-1', ...options })
  // The tab must know its host beforehand, as it does from the server's configuration, so a first host reserves a port.
  const probe = await start('', { patience: 1000 })
  const port = Number(new URL(probe.url).port)
  await probe.close()
  const host = await start(`host=${encodeURIComponent(`http://localhost:${port}`)}`, { port })
  const silentHost = await start('silent', { patience: 500 })
  const browser = await openBrowser()
  return {
    tabOrigin,
    host,
    silentHost,
    newPage: () => browser.newPage(),
    open: async (query = '') => {
      const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.goto(`${host.url}/${query}`)
      const tab = page.frameLocator('iframe[name=tab]')
      await tab.locator('#context:not(:empty)').waitFor()
      return { page, tab }
    },
    close: async () => {
      await browser.close()
      await host.close()
      await silentHost.close()
      tabServer.close()
    },
  }
}

async function startTabServer() {
  const library = createRequire(import.meta.url).resolve('@microsoft/teams-js')
  const script = await readFile(library.replace(/dist[\\/].*$/, 'dist/umd/MicrosoftTeams.min.js'))
  const server = createServer((request, response) => {
    const isScript = request.url === '/teams.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(isScript ? script : tabPage)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://localhost:${address.port}`, close: () => server.close() }
}

async function token(person: { readonly name: string; readonly roles: readonly string[] }): Promise<string> {
  if (person.roles.length === 0) throw new Error('resourceDisabled')
  return `token of ${person.name}`
}
