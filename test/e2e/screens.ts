import type { Frame } from 'playwright-core'
import type { BrowserWorld, OpenTab } from './browserWorld.ts'
import { admin, everything } from './people.ts'

/** A screen to look at: how to get there and how to tell that it has loaded. */
export type Screen = {
  readonly name: string
  readonly path: string
  /** Steps on the screen itself, such as opening a dialog. */
  readonly steps?: (tab: OpenTab) => Promise<unknown>
  readonly ready: (frame: Frame) => Promise<unknown>
}

const button = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name }).first()

const box = (frame: Frame) => frame.getByRole('textbox', { name: 'Cliënt zoeken' })

/** Opens the page as a telephone system does, with the number already stored in the tab. */
async function call(tab: OpenTab, number: string): Promise<void> {
  const calling = JSON.stringify({ asked: `?phone=${number}`, at: Date.now() })
  await tab.frame().evaluate(`sessionStorage.setItem('portal.calling', ${JSON.stringify(calling)})`)
  await tab.go('/pop')
}

/** Returns every screen of the portal, in Dutch and filled with data. Switches on all optional features first. */
export async function everyScreen(all: BrowserWorld): Promise<readonly Screen[]> {
  const { ask, exact } = all.world
  const { body } = await ask(admin, 'GET', '/api/admin/portal')
  const settings = typeof body === 'object' && body !== null ? body : {}
  await ask(admin, 'PUT', '/api/admin/portal', {
    ...settings,
    features: { creditors: true, searchByBirthDate: true, invoiceLines: 'everyone' },
  })
  const client = exact.expectedClient(0)
  const creditor = exact.expected.creditors.find(({ balance }) => balance !== 0)
  const home = `/clients/${client.id}`
  const listed = await ask(everything, 'GET', `/api${home}/invoices?show=open`)
  const invoice = JSON.stringify(listed.body).match(/"id":"([^"]+)","number":"26000112"/)?.[1]
  const office = officeOf(exact)
  const heading = (name: string) => (frame: Frame) =>
    frame.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const adminPart = (name: string, part: string, shows: string): Screen => ({
    name,
    path: '/admin',
    steps: (tab) => tab.frame().getByRole('tab', { name: part, exact: true }).click(),
    ready: (frame) => frame.getByText(shows).first().waitFor(),
  })
  return [
    { name: 'start', path: '/', ready: (frame) => button(frame, 'Tegel toevoegen').waitFor() },
    {
      name: 'start-arrange',
      path: '/',
      steps: (tab) => button(tab.frame(), 'Aanpassen').click(),
      ready: (frame) => button(frame, /verplaatsen$/).waitFor(),
    },
    {
      name: 'start-tile',
      path: '/',
      steps: (tab) => button(tab.frame(), 'Tegel toevoegen').click(),
      ready: (frame) => frame.getByRole('dialog').getByText('Pictogram').waitFor(),
    },
    {
      name: 'work',
      path: '/work/late30',
      ready: (frame) => frame.getByRole('table', { name: 'Meer dan 30 dagen te laat' }).waitFor(),
    },
    {
      name: 'work-empty',
      path: '/work/conflict',
      ready: (frame) => frame.getByText('Niets te doen op deze lijst').waitFor(),
    },
    {
      name: 'find',
      path: '/find',
      steps: (tab) => tab.frame().getByRole('textbox', { name: 'Cliënt zoeken' }).fill('ha'),
      ready: (frame) =>
        frame.locator('[aria-busy=false]').getByRole('list', { name: 'Gevonden cliënten' }).waitFor(),
    },
    {
      name: 'find-nothing',
      path: '/find',
      steps: (tab) => tab.frame().getByRole('textbox', { name: 'Cliënt zoeken' }).fill('qqqqxx'),
      ready: (frame) => frame.getByText('Geen cliënt gevonden').first().waitFor(),
    },
    {
      name: 'find-office',
      path: '/find',
      steps: async (tab) => {
        await box(tab.frame()).fill(office)
        await tab.frame().getByText(`van ${office} · samen`).waitFor()
        await sortAndTick(tab.frame())
      },
      ready: (frame) => frame.getByText(/^1 aangevinkt · samen/).waitFor(),
    },
    {
      name: 'find-caller',
      path: '/find',
      steps: (tab) => call(tab, '0612000000'),
      ready: (frame) => frame.getByText('Niemand heeft telefoonnummer 0612000000').waitFor(),
    },
    {
      name: 'pop',
      path: '/pop',
      ready: (frame) => frame.getByText('Er is geen telefoonnummer meegegeven').waitFor(),
    },
    {
      name: 'client-from-list',
      path: '/find',
      steps: async (tab) => {
        await box(tab.frame()).fill(office)
        await tab.frame().getByText(`van ${office} · samen`).waitFor()
        await tab.frame().locator('[data-row="1"] a').first().click()
      },
      ready: (frame) => frame.getByRole('navigation', { name: 'Bladeren door de zoekresultaten' }).waitFor(),
    },
    {
      name: 'client',
      path: home,
      ready: (frame) => frame.getByRole('table', { name: 'Openstaande posten' }).waitFor(),
    },
    {
      name: 'invoices',
      path: `${home}/invoices`,
      ready: (frame) => frame.getByRole('table', { name: 'Facturen' }).waitFor(),
    },
    {
      name: 'edit',
      path: `${home}/edit`,
      steps: (tab) => tab.frame().getByRole('textbox', { name: 'Telefoon' }).fill('12'),
      ready: (frame) => frame.getByRole('region', { name: 'Dit verandert er' }).waitFor(),
    },
    {
      name: 'invoice',
      path: `/invoices/${invoice}`,
      ready: (frame) => frame.getByRole('table', { name: 'Betalingen' }).waitFor(),
    },
    {
      name: 'creditors',
      path: '/creditors',
      steps: (tab) => tab.frame().getByRole('textbox', { name: 'Crediteur zoeken' }).fill('an'),
      ready: (frame) => frame.getByRole('table', { name: 'Gevonden crediteuren' }).waitFor(),
    },
    { name: 'creditor', path: `/creditors/${creditor?.id}`, ready: heading(creditor?.name ?? '') },
    {
      name: 'creditor-invoice',
      path: `/creditors/${creditor?.id}`,
      steps: (tab) =>
        tab.frame().getByRole('table', { name: 'Openstaande posten' }).getByRole('link').first().click(),
      ready: (frame) => frame.getByText('Terug naar de crediteur').waitFor(),
    },
    adminPart('admin-exact', 'Exact', 'Koppeling met Exact'),
    adminPart('admin-house-style', 'Huisstijl', 'Welkomsttekst'),
    adminPart('admin-words', 'Woorden', 'Veelgebruikte woorden'),
    adminPart('admin-features', 'Onderdelen', 'Medewerkers met de rol Desk.Creditors'),
    adminPart('admin-start', 'Startpagina', 'Mijn tegels overnemen'),
    {
      name: 'access-log',
      path: '/access-log',
      ready: (frame) => frame.getByRole('table', { name: 'Regels van het toegangslog' }).waitFor(),
    },
    {
      name: 'client-not-found',
      path: '/clients/00000000-0000-4000-8000-000000000000',
      ready: (frame) => frame.getByText('Niet gevonden').first().waitFor(),
    },
  ]
}

/** A representative of several clients. */
/** Sorts the results by surname and ticks the first. The portal remembers both for the search text. */
async function sortAndTick(frame: Frame): Promise<void> {
  const order = frame.getByRole('combobox', { name: 'Volgorde' })
  if (!(await order.isVisible())) await button(frame, 'Sorteren en filteren').click()
  await order.selectOption('Achternaam')
  await frame.getByRole('checkbox').first().check()
}

function officeOf({ expected }: BrowserWorld['world']['exact']): string {
  const names = expected.clients.flatMap(({ representative }) => representative?.name ?? [])
  const office = names.find((name, place) => names.indexOf(name) < place)
  if (office === undefined) throw new Error('the ledger has no representative of several clients')
  return office
}

/** Opens a screen by way of another one, so that nothing of the previous screen remains. */
export async function openScreen(tab: OpenTab, screen: Screen): Promise<void> {
  const frame = tab.frame()
  const { keyboard } = tab.page
  // A dialog that is still open, then a question about unsaved work.
  if (await frame.getByRole('dialog').count()) await keyboard.press('Escape')
  await tab.go('/find')
  const leave = frame.getByRole('button', { name: 'Weggaan zonder opslaan' })
  if (await leave.count()) await leave.click()
  await frame.getByRole('dialog').waitFor({ state: 'detached' })
  await tab.go(screen.path)
  if (screen.steps) await screen.steps(tab)
  await screen.ready(frame)
}

/** Gives the tab itself this width, whatever the host needs next to it. */
export async function setTabWidth(tab: OpenTab, width: number, height = 900): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const inner = Number(await tab.frame().evaluate('innerWidth'))
    const page = tab.page.viewportSize()?.width ?? width
    if (inner === width) return
    await tab.page.setViewportSize({ width: page + width - inner, height })
  }
}
