/**
 * What was typed, and whose card was meant: one client, one of several who cannot be told apart by it, or
 * nobody. `'closed'` is for what may never open a card by itself, whoever it finds.
 */
export type CorpusQuery = readonly [
  typed: string,
  meant: string | readonly string[] | null,
  opening?: 'closed',
]
