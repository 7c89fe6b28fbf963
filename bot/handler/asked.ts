import { z } from 'zod'
import type { Visit } from './visit.ts'

/** A question: the text of a message, or the value of a button that an old Teams client sends as a message. */
export type Asked = { readonly text: string; readonly value: unknown }

const stored = z.object({ text: z.string(), value: z.unknown() })

export function askedIn({ arrival, context }: Pick<Visit, 'arrival' | 'context'>): Asked {
  return { text: arrival.text, value: context.activity.value ?? null }
}

/** Formats a question to store it until its sender has signed in. */
export function askedText({ text, value }: Asked): string {
  return JSON.stringify({ text, value })
}

/** Parses a stored question. Throws if it is malformed. */
export function parseAsked(text: string): Asked {
  return stored.parse(JSON.parse(text))
}
