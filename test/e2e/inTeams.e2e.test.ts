import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatPhone } from '../../src/values/phone.ts'
import { playPhone } from '../standIns/teamsHost/phone.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { amsterdamToday } from './dutch.ts'
import { onScreen } from './onScreen.ts'
import { readText } from './readTab.ts'
import { expectedAgeing } from './spoken.ts'
import { sanne } from './world.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 40, creditors: 10 } })
  tab = await all.openTab()
})
afterAll(() => all?.close())

const { button } = onScreen(() => tab)
const client = () => all.world.exact.expectedClient(0)

test('the PDF of an invoice opens on screen and can be saved', async () => {
  const target = client()
  const invoice = target.invoices.find(({ hasPdf }) => hasPdf)
  await tab.go(`/clients/${target.id}/invoices`)
  await tab.frame().getByRole('switch').check()
  await tab
    .frame()
    .getByRole('link', { name: invoice?.number ?? '', exact: true })
    .click()
  await button('Pdf bekijken').click()
  const page = tab.frame().getByRole('img', { name: 'Pdf van de factuur' }).locator('canvas')
  await page.waitFor()
  // A drawn page has more than two colours.
  const inks =
    "new Set(document.querySelector('canvas').getContext('2d').getImageData(0, 0, 600, 600).data).size"
  expect(await tab.frame().evaluate(inks)).toBeGreaterThan(2)
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    tab.frame().getByRole('link', { name: 'Pdf opslaan' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${invoice?.number}.pdf`)
  const saved = await readFile(await download.path(), 'latin1')
  expect(saved.startsWith('%PDF-')).toBe(true)
  expect(saved).toContain(invoice?.number)
})

test('a PDF of more pages than are drawn says so', async () => {
  await tab.page.route('**/api/invoices/*/pdf', (route) =>
    route.fulfill({ contentType: 'application/pdf', body: emptyPages(21) }),
  )
  const path = new URL(tab.frame().url()).pathname
  await tab.go('/')
  await tab.go(path)
  await button('Pdf bekijken').click()
  await tab.frame().getByText('U ziet de eerste 20 van 21 pagina’s.').waitFor()
  await tab.page.unroute('**/api/invoices/*/pdf')
})

test('the tab follows a change of theme immediately', async () => {
  const { id } = lateClient()
  await tab.go(`/clients/${id}`)
  const ages = tab.frame().locator('dl[aria-label="Hoe lang staat dit open?"] > div')
  await ages.nth(2).waitFor()
  const background = () =>
    tab.frame().evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
  const light = await background()
  await tab.page.getByText('Donker').click()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await tab.page.getByText('Hoog contrast').click()
  await expect.poll(background).toBe('rgb(0, 0, 0)')
  // Each age has a pattern of its own, because there are no colours to tell them apart.
  const fills = await tab.frame().evaluate(
    `[...document.querySelectorAll('dl[aria-label="Hoe lang staat dit open?"] span[aria-hidden]')]
        .map((mark) => getComputedStyle(mark).backgroundImage).join(' | ')`,
  )
  const patterns = String(fills).split(' | ')
  expect(new Set(patterns)).toHaveLength(await ages.count())
  expect(dark).not.toBe('rgb(0, 0, 0)')
  await tab.page.getByText('Licht').click()
  await expect.poll(background).toBe(light)
})

test('a host that answers late still shows the portal', async () => {
  const late = await all.openTab({ host: { late: '2500' } })
  await late
    .frame()
    .getByText(/, Sanne$/)
    .waitFor()
  await late.close()
})

test('Outlook and Microsoft 365 show the portal too', async () => {
  for (const host of ['Outlook', 'Office']) {
    const other = await all.openTab({ host: { host }, place: `clients/${client().id}` })
    await other.frame().getByRole('heading', { name: client().name, exact: true }).waitFor()
    await other.close()
  }
})

test('a token that never comes times out, and the next attempt does not wait for it', async () => {
  const context = await all.browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${all.host.url}/?hangs=1`)
  const frame = page.frameLocator('iframe[name=tab]')
  await frame.locator('[role=img], .fui-Skeleton').first().waitFor()
  await page.clock.runFor(16_000)
  await frame.getByText('Teams geeft geen antwoord.').waitFor()
  await page.locator('#loading').waitFor({ state: 'hidden' })
  await frame.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await frame.getByText(/, Sanne$/).waitFor()
  await context.close()
})

test('the Teams app on a phone, which has no frame, signs the employee in and opens phone numbers', async () => {
  const context = await all.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })
  const page = await context.newPage()
  const { oid: id, ...person } = sanne
  const phone = await playPhone(page, {
    person: { id, ...person },
    tenantId: all.world.entra.tenantId,
    token: () => all.world.token(sanne),
  })
  await page.goto(`${all.world.url}/clients/${client().id}`)
  const number = page.getByRole('link', { name: formatPhone(client().phone ?? '') })
  await number.click()
  await expect.poll(() => phone.opened).toEqual([expect.stringMatching(/^tel:\+?\d{10,}$/)])
  expect(phone.isReady()).toBe(true)
  expect(page.url()).toBe(`${all.world.url}/clients/${client().id}`)
  await context.close()
})

test('an employee with Teams in English reads English', async () => {
  const { id, invoices } = client()
  const english = await all.openTab({ locale: 'en-us', place: `clients/${id}/invoices` })
  const frame = english.frame()
  await frame.getByRole('table', { name: 'Invoices' }).waitFor()
  const text = await readText(frame.locator('main'))
  expect(text).toContain('Outstanding balance €242.20 €142.20 is overdue')
  const [year, month, day] = String(invoices.find(({ open }) => open > 0)?.date).split('-')
  expect(text).toContain(`${day}/${month}/${year}`)
  await english.close()
})

/** Returns a client with invoices of three ages. */
function lateClient() {
  const found = all.world.exact.expected.clients.find((each) => {
    const { beside, ...ages } = expectedAgeing(each, amsterdamToday())
    return beside === 0 && Object.values(ages).filter((cents) => cents > 0).length > 2
  })
  if (!found) throw new Error('no client has invoices of three ages')
  return found
}

/** Returns a PDF with this many empty pages. Readers rebuild the table of objects, which is left out. */
function emptyPages(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 3)
  return [
    '%PDF-1.4',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    `2 0 obj <</Type /Pages /Count ${count} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}]>> endobj`,
    ...numbers.map((number) => `${number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 90 120]>> endobj`),
    'trailer <</Root 1 0 R>>',
    '%%EOF',
  ].join('\n')
}
