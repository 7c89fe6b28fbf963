/**
 * A search text and the number of the client that it should find first: one client, any of several that the text cannot
 * distinguish, or null for no one. `'closed'` if the text must not open a card by itself, whatever it finds.
 */
export type CorpusQuery = readonly [
  searchText: string,
  expected: string | readonly string[] | null,
  opening?: 'closed',
]
