import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { KeyKind, Lookup } from '../keys/lookup.ts'
import type { Term } from '../searchTerms.ts'
import { answering } from './keyConditions.ts'

/** How far is counted: mostly one term is rare, and then this far is enough. */
const farEnough = [2_000, 20_000]

/** Of these kinds so many characters tell few clients from all others; a number from its country on needs more. */
const tellingKinds: ReadonlySet<KeyKind> = new Set(['postcode', 'phone', 'number'])
const tellingLength = { fromCountry: 10, other: 6 }

/** The terms with the rarest first: by it the others are found with the least reading. */
export async function rarestFirst(database: Database, terms: readonly Term[]): Promise<readonly Term[]> {
  if (terms.length < 2) return terms
  const telling = terms.find(isTelling)
  if (telling) return [telling, ...terms.filter((term) => term !== telling)]
  let counts: readonly number[] = []
  for (const most of farEnough) {
    counts = await countUpTo(most, database, terms)
    if (Math.min(...counts) < most) break
  }
  return terms
    .map((term, index) => ({ term, keys: counts[index] ?? 0 }))
    .toSorted((one, other) => one.keys - other.keys)
    .map(({ term }) => term)
}

/** Whether counting would only say what is known: few clients have a whole postcode, or six digits of a number. */
function isTelling({ lookups }: Term): boolean {
  return lookups.length > 0 && lookups.every(isTellingLookup)
}

function isTellingLookup(lookup: Lookup): boolean {
  if ('oneOf' in lookup || !tellingKinds.has(lookup.kind)) return false
  const { start } = lookup
  return start.length >= (start.startsWith('+') ? tellingLength.fromCountry : tellingLength.other)
}

/** How many keys answer each term, no more than `most` being counted. */
async function countUpTo(
  most: number,
  database: Database,
  terms: readonly Term[],
): Promise<readonly number[]> {
  const counts = sql.join(
    terms.map(
      ({ lookups }) =>
        sql`(SELECT count(*)::int FROM ${answering(lookups, { most, among: null })} AS counted)`,
    ),
  )
  const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${counts}] AS counts`.execute(database)
  return rows[0]?.counts ?? []
}
