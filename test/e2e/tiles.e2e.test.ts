import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { onScreen } from './onScreen.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 40, creditors: 10 } })
  tab = await all.openTab()
})
afterAll(() => all?.close())

const client = (place: number): ExpectedClient => all.world.exact.expectedClient(place)
const { heading, button } = onScreen(() => tab)

test('tiles of five kinds can be added and moved by keyboard, and survive a reload', async () => {
  await tab.go('/')
  await addSearch('Wie woont in Ede')
  await add('Een cliënt', 'Kaart van de beller', () => chooseClient('Relatiekaart'))
  await add('Een cliënt', 'Facturen van de beller', () => chooseClient('Facturen'))
  await add('Een scherm', 'Zoeken', () =>
    dialog().getByRole('radio', { name: 'Cliënten zoeken', exact: true }).check(),
  )
  await add('Een website', 'Handboek', () =>
    dialog()
      .getByRole('textbox', { name: /^Adres van de website/ })
      .fill('https://www.lindehof.example/handboek'),
  )
  expect(await names()).toEqual([
    'Cliënten zoeken',
    ...workTiles,
    'Wie woont in Ede',
    'Kaart van de beller',
    'Facturen van de beller',
    'Zoeken',
    'Handboek',
  ])

  await button('Aanpassen').click()
  const { keyboard } = tab.page
  const spoken = (text: string) =>
    tab.frame().getByText(`Wie woont in Ede staat nu op ${text}.`).first().waitFor({ state: 'attached' })
  await button('Wie woont in Ede verplaatsen').focus()
  await keyboard.press('Space')
  await spoken('plaats 7 van 11')
  // The announcement comes just before the key listener, which a task that is already queued will add.
  await tab
    .frame()
    .evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))')
  await keyboard.press('ArrowLeft')
  await spoken('plaats 6 van 11')
  await keyboard.press('Space')
  await expect.poll(async () => (await names())[5], { timeout: 5_000 }).toBe('Wie woont in Ede')
  await button('Menu van Handboek').focus()
  await keyboard.press('Enter')
  await tab.frame().getByRole('menuitem', { name: 'Helemaal naar voren' }).press('Enter')
  const moved = [
    'Handboek',
    'Cliënten zoeken',
    ...workTiles.slice(0, 4),
    'Wie woont in Ede',
    ...workTiles.slice(4),
    'Kaart van de beller',
    'Facturen van de beller',
    'Zoeken',
  ]
  await expect.poll(names, { timeout: 5_000 }).toEqual(moved)
  await button('Klaar').click()
  await tiles().getByText('Opslaan…').waitFor({ state: 'detached' })

  await tab.reload()
  await tiles().getByRole('listitem').first().waitFor()
  await expect.poll(names, { timeout: 5_000 }).toEqual(moved)
})

test('two windows never overwrite the tiles of each other', async () => {
  const other = await all.openTab()
  const inOther = other.frame().getByRole('region', { name: 'Mijn tegels' })
  await inOther.getByText('Handboek').waitFor()
  await addSearch('Zwolle')
  await button('Aanpassen').click()
  await button('Menu van Zoeken').click()
  await tab.frame().getByRole('menuitem', { name: 'Verwijderen' }).click()
  await button('Klaar').click()
  await inOther.getByRole('button', { name: 'Aanpassen' }).click()
  await inOther.getByRole('button', { name: 'Menu van Handboek' }).click()
  await other.frame().getByRole('menuitem', { name: 'Eén plaats naar achteren' }).click()
  await inOther.getByText('Zwolle').waitFor()
  await expect.poll(() => inOther.getByText('Zoeken', { exact: true }).count()).toBe(0)
  await other.close()
  await tab.reload()
  await expect
    .poll(names, { timeout: 5_000 })
    .toEqual([
      'Cliënten zoeken',
      'Handboek',
      ...workTiles.slice(0, 4),
      'Wie woont in Ede',
      ...workTiles.slice(4),
      'Kaart van de beller',
      'Facturen van de beller',
      'Zwolle',
    ])
})

test('a tile counts a work list and opens it, and J leads through its clients', async () => {
  const { keyboard } = tab.page
  const returned = all.world.exact.expected.clients.filter((each) =>
    each.openItems.some(({ isReversed }) => isReversed),
  )
  expect(returned.length).toBeGreaterThan(1)
  await tab.go('/')
  const tile = tiles().getByRole('link', { name: /^Incasso teruggeboekt/ })
  await tile.getByRole('img', { name: `${returned.length} cliënten` }).waitFor()
  await tile.press('Enter')
  await tab
    .frame()
    .getByRole('tab', { name: `Incasso teruggeboekt (${returned.length})`, selected: true })
    .waitFor()
  const table = tab.frame().getByRole('table', { name: 'Incasso teruggeboekt' })
  const listed = table.getByRole('link')
  await expect.poll(() => listed.count(), { timeout: 5_000 }).toBe(returned.length)
  const inOrder = await listed.allInnerTexts()
  expect(inOrder.toSorted()).toEqual(returned.map(({ name }) => name).toSorted())
  // The table listens to keys just after it shows.
  await tab
    .frame()
    .evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await keyboard.press('ArrowDown')
  await table.locator('tr:focus-within').waitFor()
  await keyboard.press('Enter')
  await heading(inOrder[0] ?? '').waitFor()
  await keyboard.press('j')
  await heading(inOrder[1] ?? '').waitFor()
  await keyboard.press('Escape')
  await expect
    .poll(() => tab.frame().locator('tr:focus-within a').textContent(), { timeout: 5_000 })
    .toBe(inOrder[1])
  await keyboard.press('Escape')
  await tiles().waitFor()
})

test('a tile opens what its name says', async () => {
  await tiles().getByText('Facturen van de beller').click()
  await heading(client(0).name).waitFor()
  await tab.frame().getByRole('table', { name: 'Facturen' }).waitFor()
  await tab.go('/')
  await tiles().getByText('Wie woont in Ede').click()
  const living = all.world.exact.expected.clients.flatMap(({ city, name }) => (city === 'Ede' ? name : []))
  expect(living.length).toBeGreaterThan(1)
  const found = tab.frame().getByRole('list', { name: 'Gevonden cliënten' }).getByRole('link')
  await expect.poll(() => found.allInnerTexts(), { timeout: 5_000 }).toEqual(expect.arrayContaining(living))
  expect(tab.frame().url()).not.toContain('ede')
})

test('a tile can be removed, and the removal undone', async () => {
  await tab.go('/')
  const remove = async () => {
    await button('Menu van Handboek').click()
    await tab.frame().getByRole('menuitem', { name: 'Verwijderen' }).click()
    await tiles().getByText('“Handboek” is verwijderd.').first().waitFor()
  }
  await button('Aanpassen').click()
  await remove()
  expect(await names()).not.toContain('Handboek')
  await button('Ongedaan maken').click()
  await expect.poll(names, { timeout: 5_000 }).toContain('Handboek')
  await remove()
  await tab.reload()
  await tiles().getByRole('listitem').first().waitFor()
  await expect.poll(names, { timeout: 5_000 }).not.toContain('Handboek')
})

test('an invoice becomes a tile on its own screen, and a saved search keeps its filter', async () => {
  const [invoice] = client(0).invoices.filter(({ open }) => open > 0)
  await tab.go(`/clients/${client(0).id}/invoices`)
  await tab
    .frame()
    .getByRole('link', { name: invoice?.number ?? '', exact: true })
    .click()
  await button('Als tegel op Start').click()
  await button('Staat op Start').waitFor()
  await tab.go('/')
  await tiles().getByText(`Factuur ${invoice?.number}`).click()
  await heading(`Factuur ${invoice?.number}`).waitFor()
  await tab.go('/')
  await add('Een vaste zoekopdracht', 'Te laat in Ede', async () => {
    await dialog()
      .getByRole('textbox', { name: /^Zoektekst/ })
      .fill('ede')
    await dialog().getByRole('combobox', { name: 'Tonen' }).selectOption('Te laat met betalen')
  })
  await button('Tegel toevoegen').click()
  await dialog().getByRole('button', { name: 'Opslaan' }).click()
  await dialog()
    .getByRole('textbox', { name: /^Zoektekst/ })
    .and(tab.frame().locator(':focus'))
    .waitFor()
  await tab.page.keyboard.type('ede')
  await tab.page.keyboard.press('Escape')
  await dialog().getByText('Nog niet opgeslagen.').waitFor()
  await tab.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await tiles().getByText('Te laat in Ede').click()
  const filter = tab.frame().getByRole('combobox', { name: 'Tonen' })
  await expect.poll(() => filter.inputValue(), { timeout: 5_000 }).toBe('late')
})

/** The work lists among the first tiles of an employee who may edit. */
const workTiles = [
  'Incasso teruggeboekt',
  'Meer dan 60 dagen te laat',
  'Tegoed terug te betalen',
  'Wijzigingen onderweg',
  'Wijzigingen niet gelukt',
]
const tiles = () => tab.frame().getByRole('region', { name: 'Mijn tegels' })
const names = async () => {
  const places = await tiles().getByRole('listitem').allInnerTexts()
  return places.map((text) => text.trim().split('\n')[0]).filter((name) => name !== 'Tegel toevoegen')
}
const dialog = () => tab.frame().getByRole('dialog')

async function add(kind: string, name: string, fill: () => Promise<void>): Promise<void> {
  await button('Tegel toevoegen').click()
  await dialog().getByRole('radio', { name: kind, exact: true }).check()
  await fill()
  const nameBox = dialog().getByRole('textbox', { name: 'Naam op de tegel' })
  await nameBox.fill(name)
  await dialog().getByRole('button', { name: 'Opslaan' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(names, { timeout: 5_000 }).toContain(name)
}

const addSearch = (name: string) =>
  add('Een vaste zoekopdracht', name, () =>
    dialog()
      .getByRole('textbox', { name: /^Zoektekst/ })
      .fill('ede'),
  )

async function chooseClient(part: string): Promise<void> {
  const wanted = client(0)
  const box = dialog().getByRole('textbox', { name: /^Cliënt/ })
  await box.fill(wanted.number)
  await box.press('Enter')
  await dialog()
    .getByRole('radio', { name: new RegExp(wanted.number) })
    .check()
  await dialog().getByRole('radio', { name: part, exact: true }).check()
}
