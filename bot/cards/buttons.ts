import type { Card } from './render.ts'

/** The data that a button sends back. Has ids and no personal data. */
export type ButtonData = { readonly [name: string]: string | number | null }

/** Creates a button that asks the bot. Clients that do not know `Action.Execute` send the same as a message. */
export function askButton(title: string, verb: string, data: ButtonData): Card {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { verb, ...data } },
  }
}

export function linkButton(title: string, url: string): Card {
  return { type: 'Action.OpenUrl', title, url }
}
