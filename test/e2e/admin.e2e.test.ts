import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { dutchDay, euros } from './dutch.ts'
import { onScreen, shows } from './onScreen.ts'
import { admin, sanne } from './people.ts'
import { pretendCopy } from './pretendCopy.ts'
import { readRows, readText } from './readTab.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 40, creditors: 10 } })
  tab = await all.openTab()
})
afterAll(() => all?.close())

const { main, heading, card } = onScreen(() => tab)
const client = (index: number): ExpectedClient => all.world.exact.expectedClient(index)

test('house style, the word for client and creditors reach the tab of another employee', async () => {
  const office = await all.openTab({ person: admin, place: 'admin' })
  const frame = office.frame()
  await frame.getByRole('tab', { name: 'Huisstijl' }).click()
  await frame.getByRole('textbox', { name: /^Naam van de instelling/ }).fill('Zorggroep De Linde')
  await frame.getByRole('textbox', { name: /^Accentkleur/ }).fill('#8a1c5c')
  await frame.getByRole('tab', { name: 'Woorden' }).click()
  await frame
    .getByRole('combobox', { name: 'Veelgebruikte woorden' })
    .selectOption({ label: 'bewoner, bewoners' })
  await frame.getByRole('tab', { name: 'Onderdelen' }).click()
  await frame.getByRole('switch', { name: 'Crediteuren' }).check()
  await frame.getByRole('button', { name: 'Opslaan' }).click()
  await frame.getByText('Opgeslagen.').waitFor()
  await office.close()

  const employee = await all.openTab({ person: sanne })
  await employee.frame().getByText('Zorggroep De Linde').first().waitFor()
  await employee.frame().getByRole('textbox', { name: 'Bewoner zoeken' }).waitFor()
  const colour = await employee
    .frame()
    .evaluate("getComputedStyle(document.querySelector('header a span')).backgroundColor")
  expect(colour).toMatch(/^rgb\(1[23]\d, 2\d, 9\d\)$/)
  await employee.go('/creditors')
  const creditor = all.world.exact.expected.creditors.find(({ balance }) => balance !== 0)
  await employee
    .frame()
    .getByRole('textbox', { name: 'Crediteur zoeken' })
    .fill(creditor?.name ?? '')
  await employee
    .frame()
    .getByRole('link', { name: creditor?.name ?? '', exact: true })
    .first()
    .click()
  await employee
    .frame()
    .getByRole('heading', { level: 1, name: creditor?.name ?? '' })
    .waitFor()
  await expect
    .poll(() => readText(employee.frame().locator('main')))
    .toContain(`Nog te betalen ${euros(creditor?.balance ?? 0)}`)
  const invoice = employee
    .frame()
    .getByRole('table', { name: 'Openstaande posten' })
    .getByRole('link')
    .first()
  const name = (await readText(invoice)) ?? ''
  await invoice.click()
  await employee.frame().getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await expect.poll(() => readText(employee.frame().locator('main'))).toContain('Nog te betalen')
  await employee.page.keyboard.press('Escape')
  await employee
    .frame()
    .getByRole('tab', { name: /^Openstaande posten \(\d+\)$/ })
    .waitFor()
  await employee.close()
})

test('a date of birth finds a client once the admin allows it', async () => {
  const born = all.world.exact.expected.clients.find(({ birthDate }) => birthDate !== null)
  const day = dutchDay(born?.birthDate ?? null)
  const find = async () => {
    const employee = await all.openTab({ person: sanne })
    await employee.frame().locator('input:focus').waitFor()
    await employee.page.keyboard.type(day)
    return employee
  }
  const before = await find()
  await shows(before.frame().locator('main'), 'Zoeken op geboortedatum staat uit')
  await before.close()

  const office = await all.openTab({ person: admin, place: 'admin' })
  await office.frame().getByRole('tab', { name: 'Onderdelen' }).click()
  await office.frame().getByRole('switch', { name: 'Zoeken op geboortedatum' }).check()
  await office.frame().getByRole('button', { name: 'Opslaan' }).click()
  await office.frame().getByText('Opgeslagen.').waitFor()
  await office.close()

  const after = await find()
  await shows(after.frame().locator('main'), born?.name ?? '')
  await shows(after.frame().locator('main'), `geboren ${day}`)
  await after.close()
})

test('showing a bank account writes a log line that the privacy officer can read', async () => {
  const target = client(0)
  await openCard(target)
  const account = card()
    .locator('div')
    .filter({ has: tab.frame().locator('dt', { hasText: 'Rekening' }) })
  expect(await readText(account.first())).not.toContain((target.iban ?? '').slice(4, 14))
  await card().getByRole('button', { name: 'Toon' }).click()
  await expect.poll(async () => (await readText(card())).replace(/\s/g, '')).toContain(target.iban)
  await card().getByRole('button', { name: 'Verberg' }).click()
  await expect.poll(async () => (await readText(card())).replace(/\s/g, '')).not.toContain(target.iban)

  const office = await all.openTab({ person: admin, place: 'access-log', width: 1920 })
  const frame = office.frame()
  await frame.getByRole('textbox', { name: /nummer$/ }).fill(target.number)
  await frame.getByRole('button', { name: 'Tonen', exact: true }).click()
  await expect
    .poll(async () => (await readRows(frame, 'Regels van het toegangslog')).map((cells) => cells.slice(1)))
    .toContainEqual([
      'Sanne Kuipers',
      'Getoond: rekeningnummer',
      target.number,
      'Vraag aan de servicedesk',
      'Toegestaan',
      'Teams',
    ])
  await frame.getByText('Het log is volledig: er is niets gewijzigd of weggehaald.').waitFor()
  await office.close()
})

test('a copy says what it is, and uses Exact only after the admin has allowed it', async () => {
  const office = await all.openTab({ person: admin })
  const allowed = await pretendCopy(office)
  const frame = office.frame()
  await office.go('/admin')
  const panel = frame.getByRole('region', { name: 'Koppeling met Exact' })
  await shows(panel, 'Kopie: Exact wordt niet gebruikt')
  await shows(panel, 'De koppeling was van https://portaal.lindehof.example.')
  await shows(
    frame.locator('body'),
    /Dit is een kopie van het portaal\. De gegevens zijn van .*\d\d:\d\d en worden/,
  )
  expect(await panel.getByRole('button').allTextContents()).toEqual(['Deze installatie mag Exact gebruiken'])
  await panel.getByRole('button').click()
  await panel.getByRole('button', { name: 'Nu bijwerken' }).waitFor()
  expect(allowed()).toBe(1)
  await frame.getByText('Dit is een kopie van het portaal.').waitFor({ state: 'detached' })
  await office.close()
})

test('an employee without the role reads that access is denied', async () => {
  await tab.go('/admin')
  await shows(main(), 'Geen toegang')
  await tab.go('/access-log')
  await shows(main(), 'Geen toegang')
})

/** Opens a card whatever the institution calls a client. */
async function openCard(target: ExpectedClient): Promise<void> {
  await tab.go(`/clients/${target.id}`)
  await heading(target.name).waitFor()
  await card().getByRole('button', { name: 'Toon' }).waitFor()
}
