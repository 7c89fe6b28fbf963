import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../../values/ids.ts'
import type { Term } from '../searchTerms.ts'
import { candidatesOf, type Found, type From, orElse, strengthOtherwise } from './candidates.ts'
import { answering, isAnswer } from './keyConditions.ts'

/** Of one term a client may have several keys: so many are walked for each client that is counted. */
const keysForClient = 1.6
/** Of a term that others narrow down, which of its clients fit those is not known before. */
const mostKeys = 20_000

type Where = { readonly among: readonly ClientId[] | null; readonly countTo: number }

/**
 * The clients that fit every term, of `among` only where that is given. The keys of the first term are walked;
 * each client met is asked about the other terms.
 */
export function findByKeys(from: From, terms: readonly Term[], { among, countTo }: Where): Promise<Found> {
  const [first, ...others] = terms
  if (!first || others.length === 0)
    return candidatesOf(from, { terms, ...walked(first, { among, countTo }) })
  const met = narrowed(answering(first.lookups, { most: mostKeys, among }), others)
  return candidatesOf(from, { terms, met, most: mostKeys, countTo })
}

/**
 * The clients that fit the term; only when there are none, those that fit `otherwise`. With fewer than `few` also
 * what the word of the term may have been, and in any case the invoices with the `invoiceNumber`.
 */
export function findByOneOf(
  from: From,
  { term, otherwise }: { readonly term: Term; readonly otherwise: Term },
  { few, invoiceNumber, ...where }: Where & { readonly few: number; readonly invoiceNumber: string | null },
): Promise<Found> {
  const { met: asked, ...counted } = walked(term, where)
  const { met: more } = walked(otherwise, where)
  return candidatesOf(from, {
    terms: [term],
    otherwise,
    invoiceNumber,
    ...counted,
    met: orElse(asked, more, strengthOtherwise),
    ...(term.word === null ? {} : { guess: { words: [term.word], few } }),
  })
}

/** The walk along the keys of a term. */
export function walked(term: Term | undefined, { among, countTo }: Where) {
  const most = Math.ceil(countTo * keysForClient)
  return { met: answering(term?.lookups ?? [], { most, among }), most, countTo }
}

/** Those of the keys whose clients fit the other terms as well. */
export function narrowed(answers: RawBuilder<unknown>, others: readonly Term[]): RawBuilder<unknown> {
  const names = others.map((_, index) => `fit_${index}`)
  const fits = others.map((term, index) => fitting(term, names[index] ?? ''))
  const strengths = ['met', ...names].map((name) => sql.ref(`${name}.strength`))
  const allFit = names.map((name) => sql`${sql.ref(`${name}.strength`)} IS NOT NULL`)
  return sql`SELECT met.client_id, met.place, ${sql.join(strengths, sql` + `)} AS strength
    FROM ${answers} AS met ${sql.join(fits, sql` `)} WHERE ${sql.join(allFit, sql` AND `)}`
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
