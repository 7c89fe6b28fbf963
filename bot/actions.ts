import { z } from 'zod'
import { type ClientId, type InvoiceId, parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import type { Language } from '../src/values/language.ts'
import { BotError } from './errors.ts'
import { type Question, questions } from './intent/intent.ts'

/** What a card shows, as ids and no personal data. Pages count from 0. */
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

/** The action of a button: it leads to a place, and carries on the language and the list that led here. */
export type CardAction = Place & { readonly language: Language | null; readonly list: ListPage | null }

/** A list that was shown, by the id under which it is remembered, and a page of it. */
export type ListPage = { readonly id: string; readonly page: number }

/** More pages than any client needs. */
const lastPage = 50

/** An id and a page: `5f3c…:2`. */
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

/** Writes a page of a list as the data of a button. */
export function listData({ id, page }: ListPage): string {
  return `${id}:${page}`
}

/** Writes an action as the data of a button, to remember it. */
export function actionData({ list, ...action }: CardAction): object {
  return { ...action, ...(list ? { list: listData(list) } : {}) }
}

/** Reads the value of a message from a client that does not know `Action.Execute`: the verb is beside the data. */
export function readSubmittedAction(value: unknown): CardAction {
  const { verb, ...data } = z.looseObject({ verb: z.string() }).catch({ verb: '' }).parse(value)
  return readAction({ verb, data })
}
