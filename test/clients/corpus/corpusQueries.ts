import { nameQueries } from './nameQueries.ts'
import { numberQueries } from './numberQueries.ts'
import { trapQueries } from './trapQueries.ts'

/**
 * What was typed, and whose card was meant: one client, one of several who cannot be told apart by it, or
 * nobody. `'closed'` is for what may never open a card by itself, whoever it finds.
 */
export type CorpusQuery = readonly [
  typed: string,
  meant: string | readonly string[] | null,
  opening?: 'closed',
]

/** Written by hand, by kind of what is typed. */
export const corpusQueries: { readonly [kind: string]: readonly CorpusQuery[] } = {
  ...numberQueries,
  ...nameQueries,
  ...trapQueries,
}
