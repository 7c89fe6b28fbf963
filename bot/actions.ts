import { z } from 'zod'
import { type ClientId, type InvoiceId, parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import type { Language } from '../src/values/language.ts'
import { BotError } from './errors.ts'
import { type Question, questions } from './intent/intent.ts'

/** The action of a button on a card. It holds ids only, and no personal data. Pages count from 0. */
export type CardAction = { readonly language: Language | null } & (
  | { readonly verb: 'openClient'; readonly clientId: ClientId; readonly question: Question }
  | { readonly verb: 'openItems'; readonly clientId: ClientId; readonly page: number }
  | {
      readonly verb: 'invoices'
      readonly clientId: ClientId
      readonly show: 'open' | 'all'
      readonly page: number
    }
  | { readonly verb: 'openInvoice'; readonly invoiceId: InvoiceId }
)

/** More pages than any client needs. */
const lastPage = 50

const actionInvoke = z.object({
  verb: z.enum(['openClient', 'openItems', 'invoices', 'openInvoice']),
  data: z.object({
    clientId: z.string().optional(),
    invoiceId: z.string().optional(),
    show: z.enum(['open', 'all']).default('open'),
    page: z.int().min(0).max(lastPage).default(0),
    question: z.enum(questions).default('find'),
    language: z.enum(['nl', 'en']).nullable().default(null),
  }),
})

/** Reads the action of an `adaptiveCard/action` invoke. Throws `bot/unknown-action` if it is malformed. */
export function readAction(action: unknown): CardAction {
  const parsed = actionInvoke.safeParse(action)
  if (!parsed.success) throw new BotError('bot/unknown-action')
  const { verb, data } = parsed.data
  const { language, page, question, show } = data
  const clientId = parseClientId(data.clientId ?? '')
  const invoiceId = parseInvoiceId(data.invoiceId ?? '')
  if (verb === 'openInvoice' && invoiceId) return { verb, invoiceId, language }
  if (verb === 'openClient' && clientId) return { verb, clientId, question, language }
  if (verb === 'openItems' && clientId) return { verb, clientId, page, language }
  if (verb === 'invoices' && clientId) return { verb, clientId, show, page, language }
  throw new BotError('bot/unknown-action')
}

/** Reads the value of a message from a client that does not know `Action.Execute`: the verb is beside the data. */
export function readSubmittedAction(value: unknown): CardAction {
  const { verb, ...data } = z.looseObject({ verb: z.string() }).catch({ verb: '' }).parse(value)
  return readAction({ verb, data })
}
