import { z } from 'zod'
import { type CardAction, readAction } from './actions.ts'
import { type Question, questions } from './intent/intent.ts'

/** A row that can be chosen with "de tweede". */
export type ShownRow = {
  readonly clientId?: string | undefined
  readonly invoiceId?: string | undefined
}

/** What the bot showed, as ids: the action that shows it again, and the rows on it. */
export type Shown = {
  readonly action: CardAction
  readonly rows: readonly ShownRow[]
  /** The rows of all pages, if this is a new list. */
  readonly all: readonly ShownRow[]
  /** The question to answer about the row that is chosen. */
  readonly question: Question
}

const row = z.object({ clientId: z.string().optional(), invoiceId: z.string().optional() })
const stored = z.object({
  action: z.looseObject({ verb: z.string() }),
  rows: z.array(row),
  all: z.array(row).default([]),
  question: z.enum(questions),
})

/** Reads what was remembered. Returns null for anything that this version cannot show again. */
export function readShown(value: unknown): Shown | null {
  const read = stored.safeParse(value)
  if (!read.success) return null
  const { verb, ...data } = read.data.action
  try {
    const { all, question, rows } = read.data
    return { action: readAction({ verb, data }), rows, all, question }
  } catch {
    return null
  }
}
