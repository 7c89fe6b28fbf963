import { z } from 'zod'
import { type ClientId, type InvoiceId, parseClientId, parseInvoiceId } from '../src/values/ids.ts'
import { BotError } from './errors.ts'

/** The action of a button on a card. It holds ids only, and no personal data. */
export type CardAction = { readonly language: 'nl' | 'en' | null } & (
  | { readonly verb: 'openClient' | 'openItems'; readonly clientId: ClientId }
  | { readonly verb: 'invoices'; readonly clientId: ClientId; readonly show: 'open' | 'all' }
  | { readonly verb: 'openInvoice'; readonly invoiceId: InvoiceId }
)

const actionInvoke = z.object({
  verb: z.enum(['openClient', 'openItems', 'invoices', 'openInvoice']),
  data: z.object({
    clientId: z.string().optional(),
    invoiceId: z.string().optional(),
    show: z.enum(['open', 'all']).default('open'),
    language: z.enum(['nl', 'en']).nullable().default(null),
  }),
})

/** Reads the action of an `adaptiveCard/action` invoke. Throws `bot/unknown-action` if it is malformed. */
export function readAction(action: unknown): CardAction {
  const parsed = actionInvoke.safeParse(action)
  if (!parsed.success) throw new BotError('bot/unknown-action')
  const { verb, data } = parsed.data
  const { language, show } = data
  const clientId = parseClientId(data.clientId ?? '')
  const invoiceId = parseInvoiceId(data.invoiceId ?? '')
  if (verb === 'openInvoice') {
    if (invoiceId) return { verb, invoiceId, language }
  } else if (clientId) {
    return verb === 'invoices' ? { verb, clientId, show, language } : { verb, clientId, language }
  }
  throw new BotError('bot/unknown-action')
}
