import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { onScreen } from './onScreen.ts'
import { readText } from './readTab.ts'

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
  await tab.frame().locator('iframe[title="Pdf van de factuur"]').waitFor()
  const [download] = await Promise.all([
    // A browser without a PDF viewer also downloads what the frame shows, under a name of its own.
    tab.page.waitForEvent('download', (each) => each.suggestedFilename() === `${invoice?.number}.pdf`),
    tab.frame().getByRole('link', { name: 'Pdf opslaan' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${invoice?.number}.pdf`)
  const saved = await readFile(await download.path(), 'latin1')
  expect(saved.startsWith('%PDF-')).toBe(true)
  expect(saved).toContain(invoice?.number)
})

test('the tab follows a change of theme immediately', async () => {
  const background = () =>
    tab.frame().evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
  const light = await background()
  await tab.page.getByText('Donker').click()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await tab.page.getByText('Hoog contrast').click()
  await expect.poll(background).toBe('rgb(0, 0, 0)')
  expect(dark).not.toBe('rgb(0, 0, 0)')
  await tab.page.getByText('Licht').click()
  await expect.poll(background).toBe(light)
})

test('an employee with Teams in English reads English', async () => {
  const { id, invoices } = client()
  const english = await all.openTab({ locale: 'en-us', place: `clients/${id}/invoices` })
  const frame = english.frame()
  await frame.getByRole('table', { name: 'Invoices' }).waitFor()
  const text = await readText(frame.locator('main'))
  expect(text).toContain('Outstanding balance €242.20 of which €142.20 overdue')
  const [year, month, day] = String(invoices.find(({ open }) => open > 0)?.date).split('-')
  expect(text).toContain(`${day}/${month}/${year}`)
  await english.close()
})
