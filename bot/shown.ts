import { z } from 'zod'
import { type CardAction, readFlatAction } from './actions.ts'
import { type Question, questions } from './intent/intent.ts'

/** A row that the employee can choose, for example with "de tweede". */
export type ShownRow = {
  readonly clientId?: string | undefined
  readonly invoiceId?: string | undefined
}

/** A record of what the bot showed: the action that shows it again, and the ids of its rows. */
export type Shown = {
  readonly action: CardAction
  readonly rows: readonly ShownRow[]
  /** The rows of all pages of a list; empty for other cards. */
  readonly all: readonly ShownRow[]
  /** The question to answer about the chosen row. */
  readonly question: Question
}

const row = z.object({ clientId: z.string().optional(), invoiceId: z.string().optional() })
const stored = z.object({
  action: z.unknown(),
  rows: z.array(row),
  all: z.array(row).default([]),
  question: z.enum(questions),
})

/** Parses a stored record. Returns null for a record that this version cannot show again. */
export function readShown(value: unknown): Shown | null {
  const read = stored.safeParse(value)
  if (!read.success) return null
  const { action, all, question, rows } = read.data
  try {
    return { action: readFlatAction(action), rows, all, question }
  } catch {
    return null
  }
}
