import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAxe } from './axe.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld, type Theme } from './browserWorld.ts'
import { everything, reader, stranger } from './people.ts'
import { everyScreen, openScreen, type Screen, setTabWidth } from './screens.ts'

let all: BrowserWorld
let screens: readonly Screen[]
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 60, creditors: 10 } })
  screens = await everyScreen(all)
  tab = await all.openTab({ person: everything })
})
afterAll(async () => {
  await all?.close()
})

const themes: readonly (readonly [theme: Theme, name: string])[] = [
  ['default', 'Licht'],
  ['dark', 'Donker'],
  ['contrast', 'Hoog contrast'],
]

describe.each(themes)('in the theme %s', (_, name) => {
  test.each([1280, 360])(
    'every screen meets WCAG 2.2 A and AA at %i pixels',
    async (width) => {
      await setTabWidth(tab, 1280)
      await tab.page.getByText(name, { exact: true }).click()
      await setTabWidth(tab, width)
      const found: string[] = []
      for (const screen of screens) {
        await openScreen(tab, screen)
        found.push(...(await violations(tab)).map((violation) => `${screen.name}: ${violation}`))
      }
      expect(found).toEqual([])
    },
    300_000,
  )
})

test('no screen scrolls sideways at 320 pixels', async () => {
  await setTabWidth(tab, 320)
  const wider: string[] = []
  for (const screen of screens) {
    await openScreen(tab, screen)
    const width = Number(await tab.frame().evaluate('document.scrollingElement.scrollWidth'))
    if (width > 320) wider.push(`${screen.name}: ${width}`)
  }
  expect(wider).toEqual([])
}, 200_000)

describe('every state is in words and accessible', () => {
  const client = () => all.world.exact.expectedClient(1)

  test('loading', async () => {
    await setTabWidth(tab, 1280)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await tab.page.route('**/api/clients/**', async (route) => {
      await held
      await route.continue()
    })
    await tab.go(`/clients/${client().id}`)
    await tab.frame().getByLabel('Gegevens worden opgehaald…').first().waitFor()
    expect(await violations(tab)).toEqual([])
    release()
    await tab.page.unrouteAll({ behavior: 'wait' })
    await tab.frame().getByRole('heading', { level: 1, name: client().name }).waitFor()
  })

  test('empty', async () => {
    await tab.frame().getByText('Er staat niets open', { exact: true }).waitFor()
    expect(await violations(tab)).toEqual([])
  })

  test('failed, with a working retry', async () => {
    await tab.page.route('**/api/clients/*/invoices*', (route) => route.abort())
    await tab.go(`/clients/${all.world.exact.expectedClient(2).id}/invoices`)
    await tab
      .frame()
      .getByText('Het portaal is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.')
      .waitFor({ timeout: 30_000 })
    expect(await violations(tab)).toEqual([])
    await tab.page.unroute('**/api/clients/*/invoices*')
    await tab.frame().getByRole('button', { name: 'Opnieuw proberen' }).click()
    await tab.frame().getByRole('switch', { name: 'Ook betaalde facturen' }).waitFor()
  })

  test('stale: known figures stay when Exact is unavailable', async () => {
    const wanted = all.world.exact.expectedClient(3)
    all.world.exact.act.away(true)
    await tab.go(`/clients/${wanted.id}`)
    await tab.frame().getByRole('heading', { level: 1, name: wanted.name }).waitFor()
    await tab
      .frame()
      .getByText(/bijgewerkt/)
      .first()
      .waitFor()
    all.world.exact.act.away(false)
  })

  test('forbidden, for a reader and for an employee without a role', async () => {
    const reading = await all.openTab({ person: reader, place: 'admin' })
    await reading.frame().getByText('Geen toegang').first().waitFor()
    expect(await violations(reading)).toEqual([])
    await reading.close()
    const nobody = await all.openTab({ person: stranger })
    await nobody.frame().getByText('Geen toegang').first().waitFor()
    expect(await violations(nobody)).toEqual([])
    await nobody.close()
  })
})

/** Returns what axe reports about the tab, one line each: rule, element and fault. */
async function violations(of: OpenTab): Promise<readonly string[]> {
  const { violations: found } = await runAxe(
    of.frame(),
    // Focus guards of the component library, which never hold the focus.
    { exclude: '[data-tabster-dummy]' },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  )
}
