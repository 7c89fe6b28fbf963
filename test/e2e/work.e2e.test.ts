import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { dutchDay, euros } from './dutch.ts'
import { admin, reader, sanne } from './people.ts'
import { readRows, readText } from './readTab.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 40, creditors: 10 } })
  tab = await all.openTab()
})
afterAll(async () => {
  await all?.close()
})

const client = (place: number): ExpectedClient => all.world.exact.expectedClient(place)
const main = () => tab.frame().locator('main')
const heading = (name: string) => tab.frame().getByRole('heading', { level: 1, name, exact: true })
const card = () => tab.frame().getByRole('region', { name: 'Relatiekaart' })
const button = (name: string | RegExp) => tab.frame().getByRole('button', { name })
const shows = (place: Locator, text: string | RegExp) => place.getByText(text).first().waitFor()

async function openCard(wanted: ExpectedClient): Promise<void> {
  await tab.go(`/clients/${wanted.id}`)
  await card().getByText(`Cliëntnummer ${wanted.number}`).waitFor()
}

/** Renames two clients in Exact and looks at them, so that the portal knows. */
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

describe('finding and editing', () => {
  test('"vries ede", first row, Enter: the card, by keyboard alone', async () => {
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

  test('all that matched is marked in the row', async () => {
    await expect
      .poll(() => tab.frame().locator('[data-row="0"] mark').allInnerTexts())
      .toEqual(['M. de Vries', 'Ede'])
  })

  test('a changed telephone number stands in Exact and on the card', async () => {
    const wanted = client(1)
    await openCard(wanted)
    await heading(wanted.name).click()
    await tab.page.keyboard.press('w')
    const phone = tab.frame().getByRole('textbox', { name: 'Telefoon' })
    await phone.and(tab.frame().locator(':focus')).waitFor()
    await phone.fill('0343-571199')
    await shows(tab.frame().getByRole('region', { name: 'Dit verandert er' }), '0343-571199')
    await tab.page.keyboard.press('Enter')
    await main().getByText('De wijziging staat in Exact.').waitFor({ timeout: 30_000 })
    expect(all.world.exact.act.account(wanted.id)?.Phone).toBe('0343-571199')
    await button('Terug naar de relatiekaart').click()
    await card().getByRole('link', { name: '0343-571199' }).waitFor()
  })

  test('what is no telephone number is not sent, and the field says what is wrong', async () => {
    await openCard(client(2))
    await button(/^Gegevens wijzigen/).click()
    const phone = tab.frame().getByRole('textbox', { name: 'Telefoon' })
    await phone.fill('12')
    await phone.press('Enter')
    await shows(main(), 'Dit is geen telefoonnummer. Vul een nummer in zoals 06 12345678 of +49 221 123456.')
    await tab.frame().locator('input[aria-invalid=true]:focus').waitFor()
    await button('Annuleren').click()
    await tab.frame().getByRole('alertdialog').getByRole('button', { name: 'Weggaan zonder opslaan' }).click()
    await card().getByText(client(2).name).first().waitFor()
  })

  test('what somebody else changed meanwhile is shown as three versions; the choice is carried out', async () => {
    const wanted = client(3)
    const { act } = all.world.exact
    const seen = String(act.account(wanted.id)?.Phone)
    await openCard(wanted)
    await button(/^Gegevens wijzigen/).click()
    await tab.frame().getByRole('textbox', { name: 'Telefoon' }).fill('06-99887766')
    act.changeAccount(wanted.id, { Phone: '010-1234567' })
    await button('Opslaan in Exact').click()
    const versions = tab.frame().getByRole('region', { name: 'Telefoon', exact: true })
    await versions.waitFor({ timeout: 40_000 })
    const [terms, values] = [versions.locator('dt'), versions.locator('dd')]
    expect(await terms.allInnerTexts()).toEqual(['Dit zag u', 'Nu in Exact', 'Uw versie'])
    expect(await values.allInnerTexts()).toEqual([seen, '010-1234567', '06-99887766'])
    expect(act.account(wanted.id)?.Phone).toBe('010-1234567')
    await versions.getByRole('radio', { name: 'Mijn versie opslaan' }).check()
    await button('Verder met deze keuze').click()
    await button('Opslaan in Exact').click()
    await main().getByText('De wijziging staat in Exact.').waitFor({ timeout: 30_000 })
    expect(act.account(wanted.id)?.Phone).toBe('06-99887766')
    await button('Terug naar de relatiekaart').click()
  })

  test('who may only read sees no way to edit', async () => {
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
})

describe('what the admin and the privacy officer do', () => {
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
    await employee.close()
  })

  test('a date of birth finds somebody once the admin lets it', async () => {
    const born = all.world.exact.expected.clients.find(({ birthDate }) => birthDate !== null)
    const day = dutchDay(born?.birthDate ?? null)
    const find = async () => {
      const employee = await all.openTab({ person: sanne })
      await employee.frame().locator('input:focus').waitFor()
      await employee.page.keyboard.type(day)
      return employee
    }
    const before = await find()
    await shows(before.frame().locator('main'), 'Niets dat hierop lijkt')
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

  test('showing a bank account writes a line that the privacy officer reads', async () => {
    const wanted = client(0)
    await openCard0(wanted)
    const account = card()
      .locator('div')
      .filter({ has: tab.frame().locator('dt', { hasText: 'Rekening' }) })
    expect(await readText(account.first())).not.toContain((wanted.iban ?? '').slice(4, 14))
    await card().getByRole('button', { name: 'Toon' }).click()
    await expect.poll(async () => (await readText(card())).replace(/\s/g, '')).toContain(wanted.iban)
    await card().getByRole('button', { name: 'Verberg' }).click()
    await expect.poll(async () => (await readText(card())).replace(/\s/g, '')).not.toContain(wanted.iban)

    const office = await all.openTab({ person: admin, place: 'access-log', width: 1920 })
    const frame = office.frame()
    await frame.getByRole('textbox', { name: /nummer$/ }).fill(wanted.number)
    await frame.getByRole('button', { name: 'Tonen', exact: true }).click()
    await expect
      .poll(async () => (await readRows(frame, 'Regels van het toegangslog')).map((cells) => cells.slice(1)))
      .toContainEqual([
        'Sanne Kuipers',
        'Getoond: rekeningnummer',
        wanted.number,
        'Vraag aan de servicedesk',
        'Toegestaan',
        'Teams',
      ])
    await frame.getByText('Het log is volledig: er is niets gewijzigd of weggehaald.').waitFor()
    await office.close()
  })

  async function openCard0(wanted: ExpectedClient): Promise<void> {
    await tab.go(`/clients/${wanted.id}`)
    await heading(wanted.name).waitFor()
    await card().getByRole('button', { name: 'Toon' }).waitFor()
  }

  test('a role that is lacking is said in words', async () => {
    await tab.go('/admin')
    await shows(main(), 'Geen toegang')
    await tab.go('/access-log')
    await shows(main(), 'Geen toegang')
  })
})

describe('within the host', () => {
  test('the PDF of an invoice opens on the screen and can be saved', async () => {
    const wanted = client(0)
    const invoice = wanted.invoices.find(({ hasPdf }) => hasPdf)
    await tab.go(`/clients/${wanted.id}/invoices`)
    await tab.frame().getByRole('switch').check()
    await tab
      .frame()
      .getByRole('link', { name: invoice?.number ?? '', exact: true })
      .click()
    await button('Pdf bekijken').click()
    await tab.frame().locator('iframe[title="Pdf van de factuur"]').waitFor()
    const [download] = await Promise.all([
      tab.page.waitForEvent('download'),
      tab.frame().getByRole('link', { name: 'Pdf opslaan' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${invoice?.number}.pdf`)
    const saved = await readFile(await download.path(), 'latin1')
    expect(saved.startsWith('%PDF-')).toBe(true)
    expect(saved).toContain(invoice?.number)
  })

  test('a change of theme is followed at once', async () => {
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

  test('who has Teams in English reads English', async () => {
    const { id, invoices } = client(0)
    const english = await all.openTab({ locale: 'en-us', place: `clients/${id}/invoices` })
    const frame = english.frame()
    await frame.getByRole('table', { name: 'Invoices' }).waitFor()
    const text = await readText(frame.locator('main'))
    expect(text).toContain('Outstanding balance €242.20 of which €142.20 overdue')
    const [year, month, day] = String(invoices.find(({ open }) => open > 0)?.date).split('-')
    expect(text).toContain(`${day}/${month}/${year}`)
    await english.close()
  })
})
