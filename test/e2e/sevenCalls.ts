import type { Frame, Keyboard } from 'playwright-core'
import { expect } from 'vitest'
import type { ExpectedClient, ExpectedInvoice } from '../standIns/exact/standIn.ts'
import { busiestOffice } from './busiestOffice.ts'
import { amsterdamToday, dutchDay, euros, statusWords } from './dutch.ts'
import { readText } from './readTab.ts'
import { daysLate, lastReceipt } from './spoken.ts'

/** The portal as the employee has it open: in Teams or on its own. */
export type Portal = {
  readonly frame: () => Frame
  readonly keyboard: Keyboard
  readonly clients: readonly ExpectedClient[]
}

/** Plays a call from the first key to the answer. `step` presses a key after the client has been found. */
type Call = (portal: Portal, step: (key: string) => Promise<void>) => Promise<void>

/** Plays a call. Returns the number of steps between finding the client and reading the answer, without typing. */
export async function stepsOf(call: Call, portal: Portal): Promise<number> {
  let steps = 0
  await call(portal, (key) => {
    steps += 1
    return portal.keyboard.press(key)
  })
  return steps
}

/** The calls of a service desk. */
export const sevenCalls = {
  'have you received my payment?': async (portal) => {
    const client = found(portal, (each) => lastReceipt(each)?.numbers.length === 1)
    const receipt = lastReceipt(client)
    await openCard(portal, client)
    const text = await readText(card(portal))
    expect(text).toContain(`${euros(receipt?.amount ?? 0)} op ${dutchDay(receipt?.date ?? null)}`)
  },
  'what is this invoice?': async (portal) => {
    const invoice = ownInvoice(portal)
    await type(portal, invoice.number)
    await heading(portal, `Factuur ${invoice.number}`)
    const lines = portal.frame().getByRole('table', { name: 'Regels', exact: true })
    expect(await readText(lines.locator('tfoot'))).toContain(euros(invoice.amount))
  },
  'is it being collected?': async (portal) => {
    const client = found(portal, ({ openItems }) => openItems.some(({ isReversed }) => isReversed))
    const item = client.openItems.find(({ isReversed }) => isReversed)
    await openCard(portal, client)
    const row = portal
      .frame()
      .getByRole('row')
      .filter({ hasText: `${item?.invoiceNumber}` })
    const text = await readText(row.first())
    expect(text).toContain(statusWords.reversed)
    if (item && daysLate(item, amsterdamToday()) > 0) expect(text).toContain('te laat')
  },
  'my telephone number changed': async (portal, step) => {
    await openCard(
      portal,
      found(portal, ({ phone }) => phone !== null),
    )
    await step('Enter')
    await step('w')
    const box = portal.frame().getByRole('textbox', { name: 'Telefoon' })
    await box.fill('0343-571199')
    await portal
      .frame()
      .getByRole('region', { name: 'Dit verandert er' })
      .getByText('0343 57 11 99')
      .waitFor()
    await portal.frame().getByRole('button', { name: 'Annuleren' }).click()
    await portal.frame().getByRole('button', { name: 'Weggaan zonder opslaan' }).click()
  },
  'I call for my mother': async (portal) => {
    const client = found(portal, ({ representative }) => representative?.role === 'Ouder')
    await openCard(portal, client)
    const text = await readText(card(portal))
    const speaker = text.indexOf(`${client.representative?.name}, ouder`)
    expect(speaker).toBeGreaterThan(0)
    expect(speaker, 'who may speak comes before the money').toBeLessThan(text.indexOf('Openstaand saldo'))
  },
  'I manage the money of several clients': async (portal, step) => {
    const { name, served } = busiestOffice(portal.clients)
    await type(portal, name)
    await portal.frame().getByText(`${served.length} cliënten van ${name}`).waitFor()
    await portal.frame().locator('[aria-busy=false] [data-row]').first().waitFor()
    // The screen listens to keys just after it shows.
    await portal
      .frame()
      .evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await step('ArrowDown')
    await portal.frame().locator('[data-row="0"] a:focus').waitFor()
    await step('Enter')
    await portal.frame().getByText(`1 van ${served.length}`).waitFor()
    // Each further client takes one key.
    await portal.keyboard.press('j')
    await portal.frame().getByText(`2 van ${served.length}`).waitFor()
  },
  'wrong number': async (portal, step) => {
    const client = found(portal, ({ kind }) => kind === 'open')
    await openCard(portal, client)
    await step('Escape')
    await portal.frame().getByRole('list', { name: 'Gevonden cliënten' }).waitFor()
    await step('Escape')
    await portal.frame().getByText('Wie belt er?').waitFor()
    expect(await box(portal).inputValue()).toBe('')
    expect(await readText(portal.frame().locator('body'))).not.toContain(client.name)
  },
} satisfies { readonly [call: string]: Call }

const box = ({ frame }: Portal) => frame().getByRole('textbox', { name: 'Cliënt zoeken' })
const card = ({ frame }: Portal) => frame().getByRole('region', { name: 'Relatiekaart' })
const heading = ({ frame }: Portal, name: string) =>
  frame().getByRole('heading', { level: 1, name, exact: true }).waitFor()

async function type(portal: Portal, text: string): Promise<void> {
  await box(portal).fill(text)
}

/** Types the client's number, which opens the card by itself. */
async function openCard(portal: Portal, client: ExpectedClient): Promise<void> {
  await type(portal, client.number)
  await heading(portal, client.name)
}

function found({ clients }: Portal, matches: (client: ExpectedClient) => boolean): ExpectedClient {
  const client = clients.find(matches)
  if (!client) throw new Error('no client of the ledger fits the call')
  return client
}

/** Returns an open invoice whose number no other client has. */
function ownInvoice({ clients }: Portal): ExpectedInvoice {
  const all = clients.flatMap(({ invoices }) => invoices)
  const invoice = all.find(
    ({ number, open, lines }) =>
      open > 0 && lines.length > 0 && all.filter((other) => other.number === number).length === 1,
  )
  if (!invoice) throw new Error('no invoice of the ledger fits the call')
  return invoice
}
