import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatPhone } from '../../src/values/phone.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { onScreen, shows } from './onScreen.ts'
import { admin, reader, sanne } from './people.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 40, creditors: 10 } })
  tab = await all.openTab()
})
afterAll(() => all?.close())

const { main, heading, card, button } = onScreen(() => tab)
const client = (index: number): ExpectedClient => all.world.exact.expectedClient(index)

test('"vries ede", first row, Enter opens the card, by keyboard alone', async () => {
  const namesakes = await makeNamesakes('M. de Vries', 'Ede')
  const { keyboard } = tab.page
  await tab.go('/')
  await tab.frame().locator('input:focus').waitFor()
  await keyboard.type('vries ede')
  await tab.frame().getByRole('list', { name: 'Gevonden cliënten' }).waitFor()
  await expect
    .poll(() => tab.frame().getByRole('link', { name: 'M. de Vries', exact: true }).count())
    .toBe(namesakes.length)
  const numbers = await tab.frame().locator('[data-row="0"]').allInnerTexts()
  await keyboard.press('ArrowDown')
  await tab.frame().locator('[data-row="0"] a:focus').waitFor()
  await keyboard.press('Enter')
  await heading('M. de Vries').waitFor()
  const opened = namesakes.find(({ number }) => numbers[0]?.includes(number))
  await shows(card(), `Cliëntnummer ${opened?.number}`)
  await keyboard.press('Escape')
  await tab.frame().locator('[data-row="0"] a:focus').waitFor()
})

test('a row marks every word that matched', async () => {
  await expect
    .poll(() => tab.frame().locator('[data-row="0"] mark').allInnerTexts())
    .toEqual(['M. de Vries', 'Ede'])
})

test('a changed telephone number reaches Exact and the card', async () => {
  const target = client(1)
  await openCard(target)
  await heading(target.name).click()
  await tab.page.keyboard.press('w')
  const phone = tab.frame().getByRole('textbox', { name: 'Telefoon' })
  await phone.and(tab.frame().locator(':focus')).waitFor()
  await phone.fill('0343-571199')
  await shows(tab.frame().getByRole('region', { name: 'Dit verandert er' }), '0343 57 11 99')
  await tab.page.keyboard.press('Enter')
  await main().getByText('De wijziging staat in Exact.').waitFor({ timeout: 30_000 })
  expect(all.world.exact.act.account(target.id)?.Phone).toBe('0343 57 11 99')
  await button('Terug naar de relatiekaart').click()
  await card().getByRole('link', { name: '0343 57 11 99' }).waitFor()
})

test('the pencil beside the mobile number opens its field, and the card shows the new number', async () => {
  const target = all.world.exact.expected.clients.find(
    ({ phone, mobile }) => mobile !== null && phone === null,
  )
  if (!target) throw new Error('no client has only a mobile number')
  await openCard(target)
  await card().getByRole('button', { name: 'Wijzig mobiel' }).click()
  const mobile = tab.frame().getByRole('textbox', { name: 'Mobiel' })
  await mobile.and(tab.frame().locator(':focus')).waitFor()
  await mobile.fill('0611223344')
  await mobile.press('Enter')
  await main().getByText('De wijziging staat in Exact.').waitFor({ timeout: 30_000 })
  await button('Terug naar de relatiekaart').click()
  await card().getByRole('link', { name: '06 11 22 33 44' }).waitFor()
})

test('an invalid telephone number is not sent, and the field says what is wrong', async () => {
  await openCard(client(2))
  await button(/^Gegevens wijzigen/).click()
  const phone = tab.frame().getByRole('textbox', { name: 'Telefoon' })
  await phone.fill('06 1234')
  await phone.press('Enter')
  await shows(
    main(),
    'Dit nummer kan niemand bellen. Vul het hele nummer in, zoals 06 12 34 56 78 of +49 221 123456.',
  )
  await tab.frame().locator('input[aria-invalid=true]:focus').waitFor()
  await button('Annuleren').click()
  await tab.frame().getByRole('alertdialog').getByRole('button', { name: 'Weggaan zonder opslaan' }).click()
  await card().getByText(client(2).name).first().waitFor()
})

test('a conflicting change shows three versions, and the chosen one is saved', async () => {
  const target = client(3)
  const { act } = all.world.exact
  const seen = String(act.account(target.id)?.Phone)
  await openCard(target)
  await button(/^Gegevens wijzigen/).click()
  await tab.frame().getByRole('textbox', { name: 'Telefoon' }).fill('06-99887766')
  act.changeAccount(target.id, { Phone: '010-1234567' })
  await button('Opslaan in Exact').click()
  const versions = tab.frame().getByRole('region', { name: 'Telefoon', exact: true })
  await versions.waitFor({ timeout: 40_000 })
  await main()
    .getByText(/^.+ heeft dit om \d\d:\d\d in Exact gewijzigd$/)
    .waitFor()
  const [terms, values] = [versions.locator('dt'), versions.locator('dd')]
  expect(await terms.allInnerTexts()).toEqual(['Toen u begon', 'Nu in Exact', 'Wat u invulde'])
  expect(await values.allInnerTexts()).toEqual([formatPhone(seen), '010 123 45 67', '06 99 88 77 66'])
  expect(act.account(target.id)?.Phone).toBe('010-1234567')
  await versions.getByRole('radio', { name: 'Mijn versie opslaan' }).check()
  await button('Verder met deze keuze').click()
  await button('Opslaan in Exact').click()
  await main().getByText('De wijziging staat in Exact.').waitFor({ timeout: 30_000 })
  expect(act.account(target.id)?.Phone).toBe('06 99 88 77 66')
  await button('Terug naar de relatiekaart').click()
})

test('an employee who may only read sees no edit button', async () => {
  const other = await all.openTab({ person: reader, place: `clients/${client(4).id}` })
  await other
    .frame()
    .getByRole('heading', { level: 1, name: client(4).name })
    .waitFor()
  expect(
    await other
      .frame()
      .getByRole('button', { name: /wijzigen/i })
      .count(),
  ).toBe(0)
  await other.close()
})

async function openCard(target: ExpectedClient): Promise<void> {
  await tab.go(`/clients/${target.id}`)
  await card().getByText(`Cliëntnummer ${target.number}`).waitFor()
}

/** Renames two clients in Exact and waits until the portal knows their new name. */
async function makeNamesakes(name: string, city: string): Promise<readonly ExpectedClient[]> {
  const namesakes = [client(14), client(15)]
  for (const { id } of namesakes) {
    all.world.exact.act.changeAccount(id, { Name: name, City: city })
  }
  await all.world.ask(admin, 'POST', '/api/admin/exact/sync', {})
  for (const { id } of namesakes) {
    await expect
      .poll(async () => (await all.world.ask(sanne, 'GET', `/api/clients/${id}`)).body, { timeout: 20_000 })
      .toMatchObject({ name, city })
  }
  return namesakes
}
