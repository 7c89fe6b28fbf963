import { z } from 'zod'
import { type ClientId, type InvoiceId, parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import type { Language } from '../src/values/language.ts'
import { BotError } from './errors.ts'
import { type Question, questions } from './intent/intent.ts'

/** Something that a card can show. Has ids and no personal data. Pages count from 0. */
export type Place =
  | { readonly verb: 'list'; readonly list: ListPage }
  | { readonly verb: 'openClient'; readonly clientId: ClientId; readonly question: Question }
  | { readonly verb: 'openItems'; readonly clientId: ClientId; readonly page: number }
  | {
      readonly verb: 'invoices'
      readonly clientId: ClientId
      readonly show: 'open' | 'all'
      readonly page: number
    }
  | { readonly verb: 'openInvoice'; readonly invoiceId: InvoiceId }

/** A place that is a page of the portal too. */
export type PortalPage = Exclude<Place, { readonly verb: 'list' }>

/** The action of a button: the place to show, the language, and the list page that led here. */
export type CardAction = Place & { readonly language: Language | null; readonly list: ListPage | null }

/** A page of a remembered list. */
export type ListPage = { readonly id: string; readonly page: number }

/** More pages than any list has. */
const lastPage = 50

/** Matches a list id and a page: `5f3c…:2`. */
const listNotation = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}:\d{1,2}$/

const actionInvoke = z.object({
  verb: z.enum(['list', 'openClient', 'openItems', 'invoices', 'openInvoice']),
  data: z.object({
    clientId: z.string().optional(),
    invoiceId: z.string().optional(),
    show: z.enum(['open', 'all']).default('open'),
    page: z.int().min(0).max(lastPage).default(0),
    question: z.enum(questions).default('find'),
    list: z.string().regex(listNotation).optional(),
    language: z.enum(['nl', 'en']).nullable().default(null),
  }),
})

/** Reads the action of an `adaptiveCard/action` invoke. Throws `bot/unknown-action` if it is malformed. */
export function readAction(action: unknown): CardAction {
  const parsed = actionInvoke.safeParse(action)
  if (!parsed.success) throw new BotError('bot/unknown-action')
  const { verb, data } = parsed.data
  const { page, question, show } = data
  const list = parseList(data.list)
  const common = { language: data.language, list }
  const clientId = parseClientId(data.clientId ?? '')
  const invoiceId = parseInvoiceId(data.invoiceId ?? '')
  if (verb === 'list' && list) return { verb, language: data.language, list }
  if (verb === 'openInvoice' && invoiceId) return { verb, invoiceId, ...common }
  if (verb === 'openClient' && clientId) return { verb, clientId, question, ...common }
  if (verb === 'openItems' && clientId) return { verb, clientId, page, ...common }
  if (verb === 'invoices' && clientId) return { verb, clientId, show, page, ...common }
  throw new BotError('bot/unknown-action')
}

function parseList(list: string | undefined): ListPage | null {
  const [id, page] = list?.split(':') ?? []
  return id && page ? { id, page: Number(page) } : null
}

/** Formats a list page for the data of a button. */
export function listData({ id, page }: ListPage): string {
  return `${id}:${page}`
}

/** Returns an action in the form that `readFlatAction` reads, to store it. */
export function actionData({ list, ...action }: CardAction): object {
  return { ...action, ...(list ? { list: listData(list) } : {}) }
}

/** Reads an action whose verb is beside its data: a stored one, or one from a client without `Action.Execute`. */
export function readFlatAction(value: unknown): CardAction {
  const { verb, ...data } = z.looseObject({ verb: z.string() }).catch({ verb: '' }).parse(value)
  return readAction({ verb, data })
}
