import { z } from 'zod'
import { type CardAction, readFlatAction } from './actions.ts'
import { type Question, questions } from './intent/intent.ts'

/** A row that the employee can choose, for example with "de tweede". */
export type ShownRow = {
  readonly clientId?: string | undefined
  readonly invoiceId?: string | undefined
}

const listTitles = ['choose.title', 'choose.titleLeast', 'choose.similar'] as const

/** A list of clients, with the title and the count that each of its pages shows. */
export type ShownList = {
  /** The rows of all pages. */
  readonly all: readonly ShownRow[]
  /** The number of matching clients, which may be more than the rows. */
  readonly count: number
  readonly title: (typeof listTitles)[number]
  /** The question to answer about the chosen row. */
  readonly question: Question
}

/** A record of a card: the action that shows the card again, and the ids of its rows. */
export type Shown = {
  readonly action: CardAction
  readonly rows: readonly ShownRow[]
  /** Empty if the card is not a list of clients. */
  readonly list: ShownList
  /** True if the card is a page and another page follows. */
  readonly hasNext: boolean
}

export const noList: ShownList = { all: [], count: 0, title: 'choose.title', question: 'find' }

const row = z.object({ clientId: z.string().optional(), invoiceId: z.string().optional() })
const stored = z.object({
  action: z.unknown(),
  rows: z.array(row),
  list: z.object({
    all: z.array(row),
    count: z.int(),
    title: z.enum(listTitles),
    question: z.enum(questions),
  }),
  hasNext: z.boolean(),
})

/** Parses a stored record. Returns null for a record that this version cannot show again. */
export function readShown(value: unknown): Shown | null {
  const read = stored.safeParse(value)
  if (!read.success) return null
  const { action, hasNext, list, rows } = read.data
  try {
    return { action: readFlatAction(action), rows, list, hasNext }
  } catch {
    return null
  }
}
