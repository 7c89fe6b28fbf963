import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { startTeamsHost, type TeamsHost } from '../standIns/teamsHost/index.ts'

const people = [
  {
    id: '10000000-0000-4000-8000-000000000001',
    name: 'Sanne Kok',
    roles: ['Desk.Read'],
    title: 'servicedesk',
  },
  { id: '10000000-0000-4000-8000-000000000002', name: 'Noor Visser', roles: [], title: 'geen rol' },
]

/** A tab that shows in the page what Teams tells it, with the real TeamsJS library. */
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

let browser: Browser
let tabServer: Server
let tabOrigin: string
let host: TeamsHost
let silentHost: TeamsHost

beforeAll(async () => {
  const library = createRequire(import.meta.url).resolve('@microsoft/teams-js')
  const script = await readFile(library.replace(/dist[\\/].*$/, 'dist/umd/MicrosoftTeams.min.js'))
  tabServer = createServer((request, response) => {
    const isScript = request.url === '/teams.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(isScript ? script : tabPage)
  })
  await new Promise<void>((resolve) => tabServer.listen(0, 'localhost', resolve))
  const address = tabServer.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  tabOrigin = `http://localhost:${address.port}`
  const token = async (person: { readonly name: string; readonly roles: readonly string[] }) => {
    if (person.roles.length === 0) throw new Error('resourceDisabled')
    return `token of ${person.name}`
  }
  const start = (extra: string, patience: number): Promise<TeamsHost> =>
    startTeamsHost({ tabUrl: `${tabOrigin}/?${extra}`, people, token, tenantId: 'tenant-1', patience })
  // The tab must know its host beforehand, as it does from the server's configuration.
  const probe = await start('', 1000)
  const port = Number(new URL(probe.url).port)
  await probe.close()
  host = await startTeamsHost({
    tabUrl: `${tabOrigin}/?host=${encodeURIComponent(`http://localhost:${port}`)}`,
    people,
    token,
    tenantId: 'tenant-1',
    port,
  })
  silentHost = await start('silent', 500)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await host?.close()
  await silentHost?.close()
  tabServer?.close()
})

async function open(query = ''): Promise<{ page: Page; tab: FrameLocator }> {
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${host.url}/${query}`)
  const tab = page.frameLocator('iframe[name=tab]')
  await tab.locator('#context:not(:empty)').waitFor()
  return { page, tab }
}

const contextOf = async (tab: FrameLocator): Promise<unknown> =>
  JSON.parse((await tab.locator('#context').textContent()) ?? '')

describe('the page that plays Teams', () => {
  test('tells the tab theme, language, person, tenant and the place of a deep link', async () => {
    const { page, tab } = await open('?theme=dark&locale=en-us&subEntityId=client/42')
    expect(await contextOf(tab)).toEqual({
      theme: 'dark',
      locale: 'en-us',
      user: people[0]?.id,
      tenant: 'tenant-1',
      place: 'client/42',
    })
    await page.close()
  })

  test('hides its loading screen once the tab says that it is ready', async () => {
    const { page } = await open()
    await page.locator('#loading').waitFor({ state: 'hidden' })
    await page.close()
  })

  test('says so when the tab never says that it is ready', async () => {
    const page = await browser.newPage()
    await page.goto(silentHost.url)
    await page.getByText('De app geeft geen antwoord').waitFor()
    await page.close()
  })

  test('a change of theme reaches the open tab', async () => {
    const { page, tab } = await open()
    await page.getByText('Hoog contrast').click()
    await tab.locator('#theme', { hasText: 'contrast' }).waitFor()
    await page.close()
  })

  test('another person signs in with a token of their own, and a refusal reaches the tab', async () => {
    const { page, tab } = await open()
    await tab.locator('#token', { hasText: 'token of Sanne Kok' }).waitFor()
    await page.getByLabel('Persoon').selectOption({ label: 'Noor Visser, geen rol' })
    await tab.locator('#token', { hasText: 'refused: resourceDisabled' }).waitFor()
    await page.close()
  })

  test('the clipboard of Teams takes text and gives it back', async () => {
    const { page, tab } = await open()
    await tab.locator('#copy').click()
    await tab.locator('#copied', { hasText: 'NL91 ABNA €' }).waitFor()
    await page.close()
  })

  test('the tab can move itself to another place', async () => {
    const { page, tab } = await open()
    await tab.locator('#move').click()
    await tab.locator('#context', { hasText: 'invoice/7' }).waitFor()
    await page.close()
  })

  test('the address of a Teams deep link opens its place', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: 'client/9' }))
    const { page, tab } = await open(`l/entity/app/portal?context=${context}`)
    expect(await contextOf(tab)).toMatchObject({ place: 'client/9' })
    await page.close()
  })

  test('the intranet page shows the tab without Teams', async () => {
    const page = await browser.newPage()
    await page.goto(`${host.url}/intranet`)
    expect(await page.locator('iframe').getAttribute('src')).toContain(tabOrigin)
    await page.close()
  })
})
