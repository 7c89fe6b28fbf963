import { z } from 'zod'
import type { Card } from './cards/render.ts'

/** A search in the box that Teams shows while someone writes a message. */
export type ExtensionQuery = {
  readonly text: string
  /** The results to return: `count` of them after the first `skip`. */
  readonly skip: number
  readonly count: number
  /** True if the rows may hold a number and a link alone, because Copilot reads them. */
  readonly numbersOnly: boolean
  /** Teams' own token, if Teams was asked for it. */
  readonly token: string | null
  /** The code of a sign-in completed in a window. */
  readonly code: string | null
}

/** A row that only the person who searches sees, and the card that goes into the message if they choose it. */
export type ExtensionResult = { readonly title: string; readonly text: string; readonly card: Card }

const cardType = 'application/vnd.microsoft.card.adaptive'

/** The names of the command and its parameter in the app manifest. A package for Copilot has the second command. */
const commands = ['findClient', 'findClientNumber'] as const
const parameter = 'q'
/** The number that Teams requests at a time. */
const pageSize = 25

const signIn = {
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
}
const query = z.object({
  commandId: z.enum(commands),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).catch(0), count: z.int().min(1).max(pageSize).catch(pageSize) })
    .nullish(),
  ...signIn,
})
const linkQuery = z.object({ url: z.string().min(1).max(2_000), ...signIn })

/** Reads the value of a `composeExtension/query` invoke. Returns null if it is not our command. */
export function readExtensionQuery(value: unknown): ExtensionQuery | null {
  const parsed = query.safeParse(value)
  if (!parsed.success) return null
  const { commandId, parameters, queryOptions, authentication, state } = parsed.data
  const text = parameters.find(({ name }) => name === parameter)?.value
  return {
    text: typeof text === 'string' ? text : '',
    skip: queryOptions?.skip ?? 0,
    count: queryOptions?.count ?? pageSize,
    numbersOnly: commandId === 'findClientNumber',
    token: authentication?.token ?? null,
    code: state || null,
  }
}

/** A link in a message that is being written. */
export type LinkQuery = Pick<ExtensionQuery, 'token' | 'code'> & { readonly link: string }

/** Reads the value of a `composeExtension/queryLink` invoke. Returns null if it is malformed. */
export function readLinkQuery(value: unknown): LinkQuery | null {
  const parsed = linkQuery.safeParse(value)
  if (!parsed.success) return null
  const { authentication, state, url } = parsed.data
  return { link: url, token: authentication?.token ?? null, code: state || null }
}

/** Returns the card for a link. The person who writes the message sees the same card as its readers. */
export function linkAnswer(card: Card): object {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        { contentType: cardType, content: card, preview: { contentType: cardType, content: card } },
      ],
    },
  }
}

/** Returns the list of results. Readers of the message see the card, never the row. */
export function resultAnswer(results: readonly ExtensionResult[]): object {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: results.map(({ title, text, card }) => ({
        contentType: cardType,
        content: card,
        preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
      })),
    },
  }
}

/** Returns a sentence instead of results. */
export function messageAnswer(text: string): object {
  return { composeExtension: { type: 'message', text } }
}

/** Asks Teams for its own token. If that is not enough, Teams shows the button, which opens `link`. */
export function signInAnswer(link: string, title: string): object {
  return {
    composeExtension: {
      type: 'silentAuth',
      suggestedActions: { actions: [{ type: 'openUrl', value: link, title }] },
    },
  }
}
