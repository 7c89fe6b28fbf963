import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { euros } from './dutch.ts'
import { type PlaygroundWorld, startPlaygroundWorld } from './playgroundWorld.ts'
import { readText } from './readTab.ts'
import { sanne } from './world.ts'

let all: PlaygroundWorld
let browser: Browser
let page: Page
beforeAll(async () => {
  all = await startPlaygroundWorld({ clients: 60 })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  page.setDefaultTimeout(20_000)
  await page.goto(all.chatUrl)
  await messageBox().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await all?.close()
})

test('a postcode of one client returns the card: name, address, balance and open invoices', async () => {
  const wanted = clientWithOwnPostcode()
  await say(`vind cliënt ${wanted.postcode.replace(' ', '')}`)
  await cards().filter({ hasText: wanted.name }).last().waitFor()
  await compare(lastCard(), wanted)
})

test('a button of the card shows the open items, to the cent', async () => {
  const wanted = clientWithOwnPostcode()
  await lastCard()
    .getByRole('button', { name: /openstaande posten/i })
    .click()
  await cards().filter({ hasText: 'Totaal open' }).last().waitFor()
  const text = await readText(cards().filter({ hasText: 'Totaal open' }).last())
  expect(text).toContain(euros(wanted.balance))
  for (const { invoiceNumber, open } of wanted.openItems) {
    if (invoiceNumber) expect(text).toContain(invoiceNumber)
    expect(text).toContain(euros(open))
  }
})

test('several clients at one postcode give a list, and choosing one shows the card', async () => {
  const wanted = all.world.exact.expectedClient(0)
  await say('vind cliënt 1234AB')
  const list = cards().filter({ hasText: wanted.name }).last()
  await list.waitFor()
  await list.getByText(wanted.name, { exact: true }).click()
  await cards().filter({ hasText: 'Openstaand saldo' }).filter({ hasText: wanted.number }).last().waitFor()
  await compare(cards().filter({ hasText: 'Openstaand saldo' }).last(), wanted)
})

test('the bot answers an English message in English', async () => {
  const { name, number } = all.world.exact.expectedClient(0)
  await say(`find client ${number}`)
  const card = cards().filter({ hasText: 'Outstanding balance' }).last()
  await card.waitFor()
  expect(await readText(card)).toContain(name)
  expect(await readText(card)).toContain('Outstanding balance €242.20')
})

test('the bot says that no one has a postcode', async () => {
  await say('vind cliënt 9999ZZ')
  await page
    .getByText(/niet gevonden|geen cliënt gevonden/i)
    .last()
    .waitFor()
})

const forgeries: readonly (readonly [
  what: string,
  token: (bot: PlaygroundWorld['bot']) => Promise<string>,
])[] = [
  ['no token', async () => ''],
  ['a token of a stranger', (bot) => bot.token({ key: 'stranger' })],
  ['a token for another bot', (bot) => bot.token({ audience: 'b0700000-0000-4000-8000-000000000002' })],
  ['a token that has expired', (bot) => bot.token({ expiresInSeconds: -600 })],
  ['a token of Entra for the portal', () => all.world.token(sanne)],
]
test.each(forgeries)('the bot refuses %s, without a server error', async (_, token) => {
  const before = all.bot.sent.length
  const answer = await post(await token(all.bot))
  expect(answer.status).toBe(401)
  expect(await answer.text()).not.toContain('Wijngaert')
  expect(all.bot.sent).toHaveLength(before)
})

test('a role that was taken away no longer counts, although the stored token has it', async () => {
  const { bot, world } = all
  bot.signIn('29:sanne', await world.entra.token({ ...sanne, issuedSecondsAgo: 20 * 60 }))
  expect((await post(await bot.token())).status).toBe(200)
  expect(JSON.stringify(bot.sent.at(-1))).toContain('Wijngaert')
  bot.signIn('29:sanne', await world.entra.token({ ...sanne, issuedSecondsAgo: 21 * 60 }))
  world.entra.changeRoles(sanne.oid, [])
  await post(await bot.token())
  expect(JSON.stringify(bot.sent.at(-1))).toContain('U hebt nog geen toegang')
})

let activities = 0

/** Posts a question of Sanne to the bot. */
function post(bearer: string): Promise<Response> {
  return fetch(`${all.world.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    },
    body: JSON.stringify({
      type: 'message',
      id: `activity-${++activities}`,
      channelId: 'msteams',
      serviceUrl: all.bot.serviceUrl,
      from: { id: '29:sanne', aadObjectId: sanne.oid },
      recipient: { id: '28:bot' },
      locale: 'nl-NL',
      conversation: {
        id: 'a:conversation',
        conversationType: 'personal',
        tenantId: all.world.entra.tenantId,
      },
      text: 'vind cliënt 1234AB',
    }),
  })
}

const messageBox = () => page.locator('[contenteditable=true], textarea').first()
const cards = () => page.locator('.ac-adaptiveCard')
const lastCard = () => cards().last()

async function say(text: string): Promise<void> {
  await messageBox().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Formats a day as the bot does: `3 nov 2026`. */
function shortDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

const spaced = (postcode: string) => postcode.replace(/^(\d{4}) ?/, '$1 ')

/** Returns a client with open invoices and a postcode that no one else has. */
function clientWithOwnPostcode(): ExpectedClient {
  const { clients } = all.world.exact.expected
  const found = clients.find(
    ({ postcode, invoices }) =>
      clients.filter((other) => other.postcode.replace(' ', '') === postcode.replace(' ', '')).length === 1 &&
      invoices.filter(({ open }) => open > 0).length >= 2,
  )
  if (!found) throw new Error('nobody with open invoices lives alone at a postcode')
  return found
}

/** Compares name, address, balance and open invoices with the generated ledger. */
async function compare(card: Locator, wanted: ExpectedClient): Promise<void> {
  const text = await readText(card)
  expect(text).toContain(wanted.name)
  expect(text).toContain(wanted.number)
  expect(text).toContain(`${wanted.street}, ${spaced(wanted.postcode)} ${wanted.city}`)
  expect(text).toContain(`Openstaand saldo ${euros(wanted.balance)}`)
  expect(text).toContain(euros(wanted.overdue))
  if (wanted.iban) expect(text.replace(/\s/g, '')).not.toContain(wanted.iban)
  for (const { number, amount, date, open } of wanted.invoices
    .filter((invoice) => invoice.open !== 0)
    .slice(0, 5)) {
    expect(text).toContain(number)
    const row = text.slice(text.indexOf(number))
    expect(row).toContain(shortDay(date))
    expect(row).toContain(euros(amount))
    expect(row).toContain(euros(open))
  }
}
