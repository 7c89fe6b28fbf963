import type { CorpusQuery } from './corpusQuery.ts'
import { nameQueries } from './nameQueries.ts'
import { numberQueries } from './numberQueries.ts'
import { trapQueries } from './trapQueries.ts'

/** Written by hand, by kind of what is typed. */
export const corpusQueries: { readonly [kind: string]: readonly CorpusQuery[] } = {
  ...numberQueries,
  ...nameQueries,
  ...trapQueries,
}
