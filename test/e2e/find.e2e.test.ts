import type { Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { busiestOffice } from './busiestOffice.ts'
import { amsterdamToday, euros } from './dutch.ts'
import { readText } from './readTab.ts'
import { setTabWidth } from './screens.ts'
import { sevenCalls, stepsOf } from './sevenCalls.ts'
import { daysLate } from './spoken.ts'

let all: BrowserWorld
let tab: OpenTab
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 140 } })
  tab = await all.openTab()
})
afterAll(() => all?.close())

describe('one office, many clients', () => {
  const numbersInOrder = async () => {
    const rows = await frame().getByRole('listitem').allInnerTexts()
    return rows.map((row) => everyone().find(({ number }) => row.includes(number)))
  }

  test('its clients are listed with the open amount of each and the total', async () => {
    const { name, served } = busiestOffice(everyone())
    await findOnce(name)
    const sum = served.reduce((all, { balance }) => all + balance, 0)
    await expect
      .poll(() => readText(heading()))
      .toBe(`${served.length} cliënten van ${name} · samen ${euros(sum)} open`)
    const rows = frame().getByRole('listitem')
    expect(await rows.count()).toBe(served.length)
    for (const { number, balance } of served) {
      const row = await readText(rows.filter({ hasText: number }))
      // The row shows the representative, so that the reason needs no words.
      expect(row).toContain(`Vertegenwoordiger: ${name}`)
      expect(row).not.toContain('Gevonden op')
      expect(await rows.filter({ hasText: number }).locator('mark').allInnerTexts()).toEqual([name])
      expect(row).toContain(euros(balance))
    }
  })

  test('J and K move between cards without another search, and Escape returns to the row', async () => {
    const { name, served } = busiestOffice(everyone())
    await findOnce(name)
    const order = await numbersInOrder()
    const asked: string[] = []
    tab.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const shows = async (place: number) => {
      await card().getByText(`Cliëntnummer ${order[place]?.number}`).waitFor()
      expect(await readText(walk())).toContain(`${place + 1} van ${served.length}`)
      expect(path()).toBe(`/clients/${order[place]?.id}`)
      await heading().and(frame().locator(':focus')).waitFor()
    }
    await press('ArrowDown')
    await frame().locator('[data-row="0"] a:focus').waitFor()
    await press('Enter')
    await shows(0)
    await press('k')
    await shows(0)
    await press('j')
    await shows(1)
    await press('j')
    await shows(2)
    await press('k')
    await shows(1)
    await walk().getByRole('button', { name: 'Volgende' }).click()
    await shows(2)
    await walk().getByRole('button', { name: 'Vorige' }).click()
    await shows(1)
    expect(asked.filter((address) => address === '/api/clients/search')).toEqual([])
    await press('Escape')
    await frame().locator('[data-row="1"] a:focus').waitFor()
    expect(path()).toBe('/find')
    expect(await box().inputValue()).toBe(name)
  })

  test('the list of invoices stays in view from client to client', async () => {
    const order = await numbersInOrder()
    await press('Enter')
    await card().getByText(`Cliëntnummer ${order[1]?.number}`).waitFor()
    await press('f')
    await frame().getByRole('table', { name: 'Facturen' }).waitFor()
    await press('j')
    await card().getByText(`Cliëntnummer ${order[2]?.number}`).waitFor()
    expect(path()).toBe(`/clients/${order[2]?.id}/invoices`)
    await press('Escape')
    await frame().locator('[data-row="2"] a:focus').waitFor()
  })

  test('a card opened by address is not part of the list', async () => {
    const { served } = busiestOffice(everyone())
    await tab.go(`/clients/${served[0]?.id}`)
    await card().getByText(`Cliëntnummer ${served[0]?.number}`).waitFor()
    expect(await walk().count()).toBe(0)
    await press('j')
    expect(path()).toBe(`/clients/${served[0]?.id}`)
  })

  test('all of them are listed, even if the first answer holds fewer', async () => {
    const { name, served } = busiestOffice(everyone())
    await tab.page.route('**/api/clients/search', (route) => {
      const body = route.request().postDataJSON()
      return route.continue({ postData: { ...body, limit: body.limit === 25 ? 3 : body.limit } })
    })
    await tab.go('/find')
    await box().fill(name.toUpperCase())
    await expect.poll(() => frame().getByRole('listitem').count()).toBe(served.length)
    await tab.page.unroute('**/api/clients/search')
  })

  test('some of them are ticked: the server adds them up, and J leads through them alone', async () => {
    const { name, served } = busiestOffice(everyone())
    await findOnce(name)
    const [one, , other] = await numbersInOrder()
    const total = frame().getByRole('status').filter({ hasText: 'aangevinkt' })
    for (const client of [one, other]) {
      await frame()
        .getByRole('checkbox', { name: `${client?.name} aanvinken` })
        .check()
    }
    const sum = (one?.balance ?? 0) + (other?.balance ?? 0)
    await expect.poll(() => readText(total)).toContain(`2 aangevinkt · samen ${euros(sum)}`)
    await frame()
      .getByRole('link', { name: one?.name ?? '', exact: true })
      .click()
    await card().getByText(`Cliëntnummer ${one?.number}`).waitFor()
    expect(await readText(walk())).toContain('1 van 2')
    await press('j')
    await card().getByText(`Cliëntnummer ${other?.number}`).waitFor()
    await press('Escape')
    await frame().getByRole('button', { name: 'Alles aanvinken' }).click()
    const all = served.reduce((amount, { balance }) => amount + balance, 0)
    await expect.poll(() => readText(total)).toContain(`${served.length} aangevinkt · samen ${euros(all)}`)
    await frame().getByRole('button', { name: 'Vinkjes weghalen' }).click()
  })

  test('they are sorted by surname below headings, and filtered with a true count', async () => {
    const { served } = busiestOffice(everyone())
    await frame().getByRole('button', { name: 'Sorteren en filteren' }).click()
    await frame().getByRole('combobox', { name: 'Volgorde' }).selectOption('Achternaam')
    const headings = frame().locator('main').getByRole('heading', { level: 2 })
    await headings.first().waitFor()
    const letters = await headings.allInnerTexts()
    expect(letters).toEqual(letters.toSorted())
    expect((await numbersInOrder()).length).toBe(served.length)
    const late = served.filter(isLate)
    expect(late.length).toBeGreaterThan(0)
    expect(late.length).toBeLessThan(served.length)
    await frame().getByRole('combobox', { name: 'Tonen' }).selectOption('Te laat met betalen')
    await frame().getByText(`${late.length} van ${served.length} cliënten`).waitFor()
    expect((await numbersInOrder()).map((client) => client?.number).toSorted()).toEqual(
      late.map(({ number }) => number).toSorted(),
    )
    await frame().getByRole('button', { name: 'Sorteren en filteren' }).click()
    await expect.poll(() => frame().getByRole('listitem').count()).toBe(served.length)
  })

  test('J and K are in the list of keyboard shortcuts', async () => {
    await tab.go(`/clients/${all.world.exact.expectedClient(0).id}`)
    await heading().and(frame().locator(':focus')).waitFor()
    await press('?')
    const keys = frame().getByRole('dialog', { name: 'Sneltoetsen' })
    await keys.waitFor()
    expect(await readText(keys)).toContain('J K Volgende en vorige cliënt in de zoekresultaten')
    await press('Escape')
  })
})

describe('many clients', () => {
  const rows = () => frame().getByRole('listitem')
  const numbersShown = async () => {
    const shown = await rows().allInnerTexts()
    return shown.map((row) => everyone().find(({ number }) => row.includes(number))?.number ?? row)
  }
  const foot = (shown: number, total: number) =>
    frame().getByText(`De eerste ${shown} van ${total}. Typ meer om er minder te zien.`)

  test('are shown in part; a button shows the rest, by keyboard alone and again after a card', async () => {
    await findOnce('va')
    const total = Number(/^(\d+) cliënten gevonden$/.exec((await readText(heading())) ?? '')?.[1])
    expect(total).toBeGreaterThan(30)
    const first = await numbersShown()
    expect(first).toHaveLength(25)
    await foot(25, total).waitFor()
    await frame().locator('[data-row="24"] a').focus()
    await press('Tab')
    await frame().getByRole('button', { name: 'Meer tonen' }).and(frame().locator(':focus')).waitFor()
    await press('Enter')
    await expect.poll(() => rows().count()).toBe(total)
    const all = await numbersShown()
    expect(new Set(all).size).toBe(total)
    expect(all).toEqual(expect.arrayContaining(first))
    const row = all.findIndex((number) => !first.includes(number))
    await frame().locator(`[data-row="${row}"] a:focus`).waitFor()
    expect(await foot(25, total).count()).toBe(0)
    expect(await frame().getByRole('button', { name: 'Meer tonen' }).count()).toBe(0)
    await press('End')
    await frame()
      .locator(`[data-row="${total - 1}"] a:focus`)
      .waitFor()
    await press('Enter')
    await card()
      .getByText(`Cliëntnummer ${all.at(-1)}`)
      .waitFor()
    await press('Escape')
    await frame()
      .locator(`[data-row="${total - 1}"] a:focus`)
      .waitFor()
    expect(await numbersShown()).toEqual(all)
  })

  test('are shown in part again for another search text', async () => {
    await box().focus()
    await box().fill('van')
    await expect.poll(() => rows().count()).toBe(25)
    await frame().getByRole('button', { name: 'Meer tonen' }).waitFor()
    await box().and(frame().locator(':focus')).waitFor()
  })
})

describe('searching as you type', () => {
  const searches = '**/api/clients/search'
  // A tab without earlier searches.
  beforeAll(async () => {
    await tab.close()
    tab = await all.openTab()
  })

  const searchTextOf = (route: Route): string => route.request().postDataJSON().q

  test('begins at the second character', async () => {
    await tab.go('/find')
    await box().and(frame().locator(':focus')).waitFor()
    const asked: string[] = []
    await tab.page.route(searches, async (route) => {
      asked.push(searchTextOf(route))
      await route.continue()
    })
    await box().pressSequentially('v')
    await frame().getByText('Wie belt er?').waitFor()
    await box().pressSequentially('a')
    await frame().getByRole('list', { name: 'Gevonden cliënten' }).waitFor()
    expect(asked).toEqual(['va'])
    await tab.page.unroute(searches)
  })

  test('a late answer never replaces a newer one', async () => {
    const [first, second] = [all.world.exact.expectedClient(4), all.world.exact.expectedClient(5)]
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
    const { promise: cameLate, resolve: late } = Promise.withResolvers<undefined>()
    await tab.page.route(searches, async (route) => {
      if (searchTextOf(route) !== first.postcode) return route.continue()
      const answer = await route.fetch()
      await held
      // The page has cancelled this request by now, so the answer must not show.
      await route.fulfill({ response: answer }).catch(() => undefined)
      late(undefined)
    })
    await box().fill('')
    await Promise.all([
      tab.page.waitForRequest((request) => request.postDataJSON()?.q === first.postcode),
      box().fill(first.postcode),
    ])
    await box().fill(second.postcode)
    const row = frame().getByRole('listitem').filter({ hasText: second.number })
    await row.or(card()).first().waitFor()
    release(undefined)
    await cameLate
    await frame().evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const shown = await readText(frame().locator('main'))
    expect(shown).toContain(second.number)
    expect(shown).not.toContain(first.number)
    await tab.page.unroute(searches)
  })

  test('a whole key opens the card by itself, and further typing stays text', async () => {
    const wanted = everyone().find(({ email }) => email !== null)
    await tab.go('/find')
    await box().fill('')
    await box().pressSequentially(wanted?.email ?? '')
    await card().getByText(`Cliëntnummer ${wanted?.number}`).waitFor()
    await box().and(frame().locator(':focus')).waitFor()
    // W would edit, O and F would open a list.
    await tab.page.keyboard.type(' wof')
    await expect.poll(() => box().inputValue()).toBe(`${wanted?.email} wof`)
    expect(path()).toBe('/find')
  })

  test('Enter goes from the box into a card that opened by itself, and then the keys work', async () => {
    const wanted = everyone().find(({ email }) => email !== null)
    await box().fill(wanted?.email ?? '')
    await card().getByText(`Cliëntnummer ${wanted?.number}`).waitFor()
    await press('Enter')
    await heading().and(frame().locator(':focus')).waitFor()
    // The screens of a call are fetched ahead, so a connection that breaks takes no screen away.
    const fetched =
      "performance.getEntriesByType('resource').some(({ name }) => /invoices-[^/]*js$/.test(name))"
    await expect.poll(() => frame().evaluate(fetched)).toBe(true)
    await tab.page.route('**/*.js', (route) => route.abort())
    await press('f')
    await expect.poll(path).toBe(`/clients/${wanted?.id}/invoices`)
    await frame()
      .getByRole('switch', { name: /^Ook betaalde facturen/ })
      .waitFor()
    await tab.page.unroute('**/*.js')
  })

  test('an invoice number opens the invoice', async () => {
    const numbers = everyone().flatMap(({ invoices }) => invoices.map(({ number }) => number))
    const number = numbers.find((each) => numbers.filter((other) => other === each).length === 1) ?? ''
    await tab.go('/find')
    await box().fill(number)
    await frame()
      .getByRole('heading', { name: `Factuur ${number}` })
      .or(frame().getByRole('heading', { name: `Creditnota ${number}` }))
      .waitFor()
  })

  test('the search text is forgotten on a screen that is not about the caller', async () => {
    await findOnce('va')
    await tab.go('/')
    await expect.poll(() => box().inputValue()).toBe('')
  })

  test('the list stays in place until the next answer arrives', async () => {
    await findOnce('va')
    const before = await frame().getByRole('listitem').count()
    expect(before).toBeGreaterThan(1)
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
    await tab.page.route(searches, async (route) => {
      await held
      await route.continue()
    })
    // Watches every change of the screen, to notice a list that disappears for a moment.
    await frame().evaluate(`
      globalThis.fewest = Infinity
      globalThis.watch = new MutationObserver(() => {
        fewest = Math.min(fewest, document.querySelectorAll('main [data-row]').length)
      })
      watch.observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true })
    `)
    await Promise.all([tab.page.waitForRequest(searches), box().pressSequentially('n')])
    await frame().locator('[aria-busy=true] [data-row]').first().waitFor()
    expect(await frame().getByRole('listitem').count()).toBe(before)
    expect(await heading().textContent()).not.toContain('Zoeken')
    release(undefined)
    await frame().locator('[aria-busy=false] [data-row]').first().waitFor()
    expect(await frame().evaluate('watch.disconnect(), fewest')).toBeGreaterThan(0)
    await tab.page.unroute(searches)
  })
})

describe.each([1280, 360])('the seven calls, %i pixels wide', (width) => {
  beforeAll(() => setTabWidth(tab, width))

  test.each(Object.entries(sevenCalls))('%s', async (_, call) => {
    await tab.go('/')
    await box().and(frame().locator(':focus')).waitFor()
    const portal = { frame, keyboard: tab.page.keyboard, clients: everyone() }
    expect(await stepsOf(call, portal)).toBeLessThanOrEqual(2)
  })
})

const frame = () => tab.frame()
const box = () => frame().getByRole('textbox', { name: 'Cliënt zoeken' })
const heading = () => frame().getByRole('heading', { level: 1 })
const card = () => frame().getByRole('region', { name: 'Relatiekaart' })
const walk = () => frame().getByRole('navigation', { name: 'Bladeren door de zoekresultaten' })
const press = (key: string) => tab.page.keyboard.press(key)
const path = () => new URL(frame().url()).pathname
const everyone = () => all.world.exact.expected.clients

/** Returns whether the client has to pay something that is late and is not being collected. */
function isLate({ balance, openItems }: ExpectedClient): boolean {
  const today = amsterdamToday()
  return balance > 0 && openItems.some((item) => daysLate(item, today) > 0 && item.collection === 'none')
}

async function findOnce(typed: string): Promise<void> {
  await tab.go('/find')
  await box().fill(typed)
  await frame().locator('[aria-busy=false] [data-row]').first().waitFor()
}
