import { z } from 'zod'
import type { Desk } from '../../src/desk/desk.ts'
import { DeskError } from '../../src/desk/errors.ts'
import { bareClient, clientId, exampleClient, invoiceId } from '../bot/exampleClient.ts'
import { exampleDesk, exampleHit, searchAnswer } from '../bot/exampleDesk.ts'
import { type BotWorld, startBotWorld, tenantId } from '../bot/world.ts'
import {
  creditInvoice,
  fullClient,
  fullHits,
  fullInvoice,
  fullInvoices,
  fullOpenItems,
  noInvoices,
  noOpenItems,
} from './fullDesk.ts'

/** A card that the bot sent, with the name of its case. */
export type SentCard = { readonly name: string; readonly contentType: string; readonly content: unknown }

/** How to request a card: by a typed message, or by a button or search as Teams sends it. */
type Case = {
  readonly name: string
  readonly desk?: Partial<Desk>
  readonly activity: object
  readonly signedIn?: boolean
  readonly connected?: boolean
}

const say = (text: string, more: object = {}) => ({ text, ...more })
const press = (verb: string, data: object, more: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data } },
  ...more,
})
const group = { conversation: { id: 'group', conversationType: 'groupChat', tenantId } }
/** A page of a list that led to the card. */
const list = '11570000-0000-4000-8000-000000000001:1'
const english = { locale: 'en-GB' }

const full: Partial<Desk> = {
  openClient: async () => fullClient,
  listInvoices: async (_asker, _id, { limit }) => ({
    ...fullInvoices,
    invoices: fullInvoices.invoices.slice(0, limit),
  }),
  listOpenItems: async () => fullOpenItems,
  openInvoice: async () => fullInvoice,
}
const bare: Partial<Desk> = {
  openClient: async () => bareClient,
  listInvoices: async () => noInvoices,
  listOpenItems: async () => noOpenItems,
}
const several = searchAnswer(fullHits, { total: 12, single: false })
const office = {
  ...several,
  representative: {
    name: 'De Boer Bewind',
    balances: [
      { administration: 'Stichting Lindehof Zorg', balance: { cents: 123_450, currency: 'EUR' } },
      { administration: 'Lindehof Thuis', balance: { cents: -2_500, currency: 'EUR' } },
    ],
  },
}
const refused = (name: string, code: DeskError['code']): Case => ({
  name: `refused-${name}`,
  desk: {
    findClients: async () => {
      throw new DeskError(code)
    },
  },
  activity: say('vind cliënt 1234AB'),
})

/**
 * Every answer of the bot, filled to capacity and nearly empty. The sign-in card is missing, because Teams draws it
 * from texts that the bot sends.
 */
const cases: readonly Case[] = [
  { name: 'help', activity: say('help') },
  { name: 'help-english', activity: say('help', english) },
  { name: 'help-shared', activity: say('help', group) },
  { name: 'choose', desk: { findClients: async () => several }, activity: say('zoek wijngaert') },
  { name: 'choose-office', desk: { findClients: async () => office }, activity: say('zoek boer bewind') },
  {
    name: 'choose-similar',
    desk: { findClients: async () => searchAnswer([], { similar: [exampleHit], single: false, total: 0 }) },
    activity: say('zoek wijngart'),
  },
  {
    name: 'nobody',
    desk: { findClients: async () => searchAnswer([]) },
    activity: say('vind cliënt 9999ZZ'),
  },
  { name: 'client', activity: say('vind cliënt 1234AB') },
  { name: 'client-english', activity: say('find client 1234AB', english) },
  { name: 'client-full', desk: full, activity: press('openClient', { clientId }) },
  { name: 'client-bare', desk: bare, activity: press('openClient', { clientId }) },
  {
    name: 'client-blocked',
    desk: { openClient: async () => ({ ...exampleClient, status: 'blocked' }) },
    activity: press('openClient', { clientId }),
  },
  { name: 'last-receipt', activity: say('heeft Wijngaert betaald?') },
  { name: 'balance-english', activity: say('balance of Wijngaert', english) },
  { name: 'not-understood', activity: say('hoe laat is het?') },
  { name: 'client-from-list', desk: full, activity: press('openClient', { clientId, list }) },
  { name: 'open-items', activity: press('openItems', { clientId }) },
  { name: 'open-items-from-list', desk: full, activity: press('openItems', { clientId, list }) },
  { name: 'invoices-from-list', desk: full, activity: press('invoices', { clientId, show: 'all', list }) },
  { name: 'open-items-full', desk: full, activity: press('openItems', { clientId }) },
  { name: 'open-items-none', desk: bare, activity: press('openItems', { clientId }) },
  { name: 'invoices-open', activity: press('invoices', { clientId, show: 'open' }) },
  { name: 'invoices-all-full', desk: full, activity: press('invoices', { clientId, show: 'all' }) },
  { name: 'invoices-none', desk: bare, activity: press('invoices', { clientId, show: 'all' }) },
  { name: 'invoice', activity: press('openInvoice', { invoiceId }) },
  { name: 'invoice-full', desk: full, activity: press('openInvoice', { invoiceId }) },
  {
    name: 'invoice-credit',
    desk: { openInvoice: async () => creditInvoice },
    activity: press('openInvoice', { invoiceId }),
  },
  {
    name: 'shared-one',
    activity: say('vind cliënt 1234AB', group),
  },
  {
    name: 'shared-several',
    desk: { findClients: async () => several },
    activity: say('zoek wijngaert', group),
  },
  { name: 'shared-button', activity: press('openClient', { clientId }, group) },
  { name: 'sign-in-shared', activity: say('vind cliënt 1234AB', group), signedIn: false },
  refused('not-allowed', 'desk/not-allowed'),
  refused('log-unavailable', 'desk/log-unavailable'),
  refused('exact-away', 'desk/exact-away'),
  refused('too-many', 'desk/too-many-requests'),
  refused('too-busy', 'desk/too-busy'),
  { name: 'refused-no-connection', activity: say('vind cliënt 1234AB'), connected: false },
  {
    name: 'extension',
    activity: {
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'findClient',
        parameters: [{ name: 'q', value: 'wijngaert' }],
        queryOptions: { skip: 0, count: 25 },
      },
    },
  },
]

const attachment = z.object({ contentType: z.string(), content: z.unknown() })
const invokeAnswer = z.union([
  z.object({ type: z.string(), value: z.unknown() }).transform(({ type, value }) => ({
    contentType: type,
    content: value,
  })),
  z
    .object({ composeExtension: z.object({ attachments: z.array(attachment).min(1) }) })
    .transform(({ composeExtension }) => composeExtension.attachments[0]),
])

/** Requests each card over the wire and returns the cards as the bot sent them. */
export async function everyCard(): Promise<readonly SentCard[]> {
  const cards: SentCard[] = []
  for (const each of cases) {
    const world = await startBotWorld(
      exampleDesk(each.desk),
      each.connected === false ? { oauthConnection: null } : {},
    )
    try {
      cards.push({ name: each.name, ...attachment.parse(await answerOf(world, each)) })
    } finally {
      await world.close()
    }
  }
  return cards
}

async function answerOf({ activity, send, standIn, logged }: BotWorld, each: Case): Promise<unknown> {
  if (each.signedIn === false) {
    standIn.signIn('29:sanne', null)
  }
  const { body } = await send(activity(each.activity))
  const said = standIn.sent.at(-1)?.activity.attachments?.[0]
  if (said) return said
  if (body === '') throw new Error(`${each.name}: the bot did not answer: ${logged()}`)
  return invokeAnswer.parse(JSON.parse(body))
}
