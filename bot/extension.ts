import { z } from 'zod'
import type { Card } from './cards/render.ts'

/** What somebody types in the search box that Teams shows beside a message that is being written. */
export type ExtensionQuery = {
  readonly text: string
  /** From which result on, and how many. */
  readonly skip: number
  readonly count: number
  /** Teams' own token, when it was asked to bring one. */
  readonly token: string | null
  /** The code of a sign-in that was finished in a window. */
  readonly code: string | null
}

/** A row of the list that Teams shows to who searches, and the card that goes into the message when it is chosen. */
export type ExtensionResult = { readonly title: string; readonly text: string; readonly card: Card }

/** Names of the manifest: the command and its parameter. */
const command = 'findClient'
const parameter = 'q'
/** As many as Teams asks for at a time. */
const usual = 25

const query = z.object({
  commandId: z.literal(command),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).catch(0), count: z.int().min(1).max(usual).catch(usual) })
    .nullish(),
  authentication: z.object({ token: z.string().min(1) }).nullish(),
  state: z.string().nullish(),
})

/** Reads the value of a `composeExtension/query` invoke; null when it is none of ours. */
export function readExtensionQuery(value: unknown): ExtensionQuery | null {
  const read = query.safeParse(value)
  if (!read.success) return null
  const { parameters, queryOptions, authentication, state } = read.data
  const typed = parameters.find(({ name }) => name === parameter)?.value
  return {
    text: typeof typed === 'string' ? typed : '',
    skip: queryOptions?.skip ?? 0,
    count: queryOptions?.count ?? usual,
    token: authentication?.token ?? null,
    code: state || null,
  }
}

/** The list of results. Who sees the message later sees the card, never the row. */
export function resultAnswer(results: readonly ExtensionResult[]): object {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: results.map(({ title, text, card }) => ({
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: card,
        preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
      })),
    },
  }
}

/** A sentence in the place of results. */
export function messageAnswer(text: string): object {
  return { composeExtension: { type: 'message', text } }
}

/** Asks Teams for its own token; where that is not enough it shows the button, which opens `link`. */
export function signInAnswer(link: string, title: string): object {
  return {
    composeExtension: {
      type: 'silentAuth',
      suggestedActions: { actions: [{ type: 'openUrl', value: link, title }] },
    },
  }
}
