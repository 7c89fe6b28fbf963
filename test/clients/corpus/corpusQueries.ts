import type { CorpusQuery } from './corpusQuery.ts'
import { nameQueries } from './nameQueries.ts'
import { numberQueries } from './numberQueries.ts'
import { trapQueries } from './trapQueries.ts'
import { untidyQueries } from './untidyQueries.ts'

/** All queries of the corpus, by kind of search text. */
export const corpusQueries: { readonly [kind: string]: readonly CorpusQuery[] } = {
  ...numberQueries,
  ...nameQueries,
  ...trapQueries,
  ...untidyQueries,
}
