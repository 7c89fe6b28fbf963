import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import * as contract from '../../src/http/contract.ts'
import { type BrowserWorld, type OpenTab, startBrowserWorld } from './browserWorld.ts'
import { admin, sanne } from './people.ts'
import { readText } from './readTab.ts'

let all: BrowserWorld
beforeAll(async () => {
  all = await startBrowserWorld({ exact: { clients: 20, creditors: 2 } })
})
afterAll(() => all?.close())

const patient = { timeout: 20_000, interval: 100 }
const line = 'Een bedrag van deze cliënt wordt nagekeken. De bedragen hier kunnen nog veranderen.'

/** A property of an open item, an unreadable value for it, and the finding that the admin reads. */
const unreadable = [
  ['AmountDC', 12.345, 'Bedrag niet in hele centen'],
  ['Currency', 'euro', 'Valuta onbekend'],
  ['Status', 99, 'Status onbekend'],
] as const

test.each(unreadable)(
  '%s %s shows "wordt nagekeken" on every screen of the client, and its record on the page about Exact',
  async (...given) => {
    const [property, value, finding] = given
    const { exact, ask } = all.world
    const client = exact.expected.clients.find(
      ({ openItems: open, invoices }) => open.length > 0 && invoices.length > 0,
    )
    if (!client) throw new Error('nobody has an invoice and something open')
    const { body } = await ask(sanne, 'GET', `/api/clients/${client.id}/open-items`)
    const [item] = contract.openItems.parse(body).items
    if (!item) throw new Error('nothing is open')
    const before = z.union([z.string(), z.number()]).parse(exact.act.account(item.id)?.[property])
    const becomes = async (changed: string | number, isChecked: boolean) => {
      exact.act.changeAccount(item.id, { [property]: changed })
      await ask(admin, 'POST', '/api/admin/exact/sync', {})
      await expect
        .poll(async () => (await ask(sanne, 'GET', `/api/clients/${client.id}`)).body, patient)
        .toMatchObject({ beingChecked: isChecked })
    }

    await becomes(value, true)
    for (const text of await textsOf(client.id)) expect(text).toContain(line)
    const findings = await adminText()
    expect(findings).toContain(finding)
    expect(findings).toContain(item.id)

    await becomes(before, false)
    for (const text of await textsOf(client.id)) expect(text).not.toContain(line)
    expect(await adminText()).toContain('Er zijn geen bevindingen.')
  },
)

/** Opens the card, invoices and open items of a client in a new tab, and returns the text of each. */
async function textsOf(clientId: string): Promise<readonly string[]> {
  const tab = await all.openTab({ place: `clients/${clientId}` })
  const texts: string[] = []
  for (const [part, table] of [
    ['', 'Openstaande posten'],
    ['/invoices', 'Facturen'],
    ['/open-items', 'Openstaande posten'],
  ] as const) {
    await tab.go(`/clients/${clientId}${part}`)
    await tab.frame().getByRole('table', { name: table, exact: true }).waitFor()
    texts.push(await shownText(tab, /bijgewerkt/))
  }
  await tab.close()
  return texts
}

/** Returns the text of the page about Exact, with its findings. */
async function adminText(): Promise<string> {
  const tab = await all.openTab({ person: admin, place: 'admin' })
  const text = await shownText(tab, /Bevindingen/)
  await tab.close()
  return text
}

async function shownText(tab: OpenTab, sign: RegExp): Promise<string> {
  const main = tab.frame().locator('main')
  await main.locator('h1').first().waitFor()
  await main.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  await main.getByText(sign).first().waitFor()
  return readText(main)
}
