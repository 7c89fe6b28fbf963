import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ClientTable } from '../../database/schema.ts'
import { type ClientId, clientId } from '../../values/ids.ts'
import type { Lookup, SearchKey } from '../keys/lookup.ts'
import { type Candidate, fieldOrder } from '../rank.ts'
import type { Term } from '../terms.ts'
import { type CountedTerm, keysAskedFurther } from './countedTerm.ts'
import { answers, isAnswer } from './keyConditions.ts'

/** Keys that one lookup reads at most; a shorter start than this fits is ranked among the first of them. */
const keysOfOneTerm = 3000
/**
 * So many clients are asked one by one; of more it is quicker to lay all keys of both terms side by side. How
 * many keys the other term has is not known beyond what is counted, so then it takes more to be worth it.
 */
const askedOneByOne = { ofKnown: 500, ofUnknown: 2_000 }
/** Hits are counted up to here; of so many clients the names are read to put them in order. */
export const mostCounted = 1000

export type Found = { readonly candidates: readonly Candidate<ClientId>[]; readonly total: number }

type Row = Pick<ClientTable, 'id' | 'name' | 'number' | 'status'> & SearchKey & { readonly total: number }

/**
 * The clients that fit every term, the most promising of them, each with those of its keys that answer a term,
 * and how many there are (counted up to 1,000); of these clients only, where `among` is given. The keys of the
 * first term are walked; each client met is asked about the other terms.
 */
export async function findCandidates(
  database: Database,
  terms: readonly CountedTerm[],
  { limit, among }: { readonly limit: number; readonly among: readonly ClientId[] | null },
): Promise<Found> {
  const [first, ...others] = terms
  if (!first || first.lookups.length === 0) return { candidates: [], total: 0 }
  const walks = sql.join(
    first.lookups.map((lookup) => walk(lookup, others.length > 0 ? keysAskedFurther : keysOfOneTerm, among)),
    sql` UNION ALL `,
  )
  const fits = others.map((term, index) => {
    const isKnown = term.keys < keysAskedFurther
    const isCommon = first.keys > (isKnown ? askedOneByOne.ofKnown : askedOneByOne.ofUnknown)
    return (isCommon ? fittingTogether : fitting)(term, `fit_${index}`)
  })
  const strength = sql.join(
    ['met', ...others.map((_, index) => `fit_${index}`)].map((name) => sql.ref(`${name}.strength`)),
    sql` + `,
  )
  const alsoFit = others.map((_, index) => sql`${sql.ref(`fit_${index}.strength`)} IS NOT NULL`)
  const every = terms.flatMap((term) => term.lookups)
  // OFFSET 0: else the planner may read all keys of a common name to keep those of a hundred clients.
  const { rows } = await sql<Row>`
    SELECT best.id, best.name, best.number, best.status, best.total, fitting.kind, fitting.key, fitting.shown
    FROM (
      SELECT client.id, client.name, client.number, client.status, (count(*) OVER ())::int AS total
      FROM (SELECT met.client_id, min(${strength}) AS strength FROM (${walks}) AS met ${sql.join(fits, sql` `)}
        WHERE ${sql.join([sql`true`, ...alsoFit], sql` AND `)}
        GROUP BY met.client_id ORDER BY strength, met.client_id LIMIT ${mostCounted}) AS fits
      JOIN client ON client.id = fits.client_id
      ORDER BY fits.strength, client.status, client.name, client.number
      LIMIT ${limit}) AS best
    CROSS JOIN LATERAL (
      SELECT kind, key, shown FROM search_key AS own
      WHERE own.client_id = best.id AND ${isAnswer('own', every)} OFFSET 0) AS fitting`.execute(database)
  return { candidates: gathered(rows), total: rows[0]?.total ?? 0 }
}

/** Rows of one client as one. */
function gathered(rows: readonly Row[]): readonly Candidate<ClientId>[] {
  const candidates = new Map<string, Candidate<ClientId> & { readonly keys: SearchKey[] }>()
  for (const { id, name, number, status, kind, key, shown } of rows) {
    const candidate = candidates.get(id) ?? { id: clientId(id), name, number, status, keys: [] }
    candidate.keys.push({ kind, key, shown })
    candidates.set(id, candidate)
  }
  return [...candidates.values()]
}

function walk(lookup: Lookup, most: number, among: readonly ClientId[] | null): RawBuilder<unknown> {
  return sql`(
    SELECT client_id, kind, ${strengthOf(lookup)} AS strength FROM search_key AS met
    WHERE ${answers('met', [lookup])} ${isAmong('met', among)}
    ORDER BY key COLLATE "C" USING ~<~ LIMIT ${most})`
}

/**
 * How a client that is met answers another term: not at all (null), or by a key of the same kind (0) or of
 * another (10): "boer bewind" is an office before a client De Boer of some office.
 */
function fitting(term: Term, name: string): RawBuilder<unknown> {
  return sql`CROSS JOIN LATERAL (
    SELECT min(CASE WHEN other.kind = met.kind THEN 0 ELSE 10 END) AS strength FROM search_key AS other
    WHERE other.client_id = met.client_id AND ${isAnswer('other', term.lookups)}) AS ${sql.ref(name)}`
}

/** The same, for clients so many that all keys which answer the term are read at once. */
function fittingTogether(term: Term, name: string): RawBuilder<unknown> {
  const walks = sql.join(
    term.lookups.map(
      (lookup) => sql`SELECT client_id, kind FROM search_key AS other WHERE ${answers('other', [lookup])}`,
    ),
    sql` UNION ALL `,
  )
  return sql`CROSS JOIN LATERAL (
    SELECT CASE WHEN other.kind = met.kind THEN 0 ELSE 10 END AS strength
    FROM (SELECT client_id, kind FROM (${walks}) AS every OFFSET 0) AS other
    WHERE other.client_id = met.client_id) AS ${sql.ref(name)}`
}

/** In full before in part, in part before alike; within these the fields that are believed most, or the nearest. */
function strengthOf(lookup: Lookup): RawBuilder<number> {
  if ('oneOf' in lookup) return sql`200 + array_position(${[...lookup.oneOf]}::text[], key)`
  const field = fieldOrder.indexOf(lookup.kind)
  return lookup.exact === null
    ? sql`${100 + field}::int`
    : sql`CASE WHEN key LIKE ${lookup.exact} THEN ${field}::int ELSE ${100 + field}::int END`
}

function isAmong(alias: string, among: readonly ClientId[] | null): RawBuilder<unknown> {
  return among === null ? sql`` : sql`AND ${sql.ref(`${alias}.client_id`)} = ANY(${[...among]}::uuid[])`
}
