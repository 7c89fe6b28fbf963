import type { Entity } from '../ledger/entities.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Filter, matches } from '../odata/filter.ts'
import type { Query } from '../odata/query.ts'
import { Refusal } from '../odata/refusal.ts'
import { padded, type Row } from '../rows/row.ts'

/** A page of a collection, and the skip token of the next one. */
export type Scanned = { readonly rows: readonly Row[]; readonly token: string | null }

/**
 * Returns the relations that can have matching rows, or null for all of them. It does the work of a database index:
 * without it every query would scan the whole ledger.
 */
function candidates(ledger: Ledger, filter: Filter): ReadonlySet<number> | null {
  if (filter.kind === 'not') return null
  if (filter.kind === 'compare') return candidatesOf(ledger, filter)
  const left = candidates(ledger, filter.left)
  const right = candidates(ledger, filter.right)
  if (filter.kind === 'or') return left && right && new Set([...left, ...right])
  return left && right ? new Set([...left].filter((relation) => right.has(relation))) : (left ?? right)
}

const byGuid = ['ID', 'Account', 'Document', 'FinancialTransactionEntryID', 'EntryID']

function candidatesOf(
  ledger: Ledger,
  filter: Extract<Filter, { kind: 'compare' }>,
): ReadonlySet<number> | null {
  const { property, operator, literal } = filter
  if (property === 'Modified' && (operator === 'gt' || operator === 'ge')) {
    return ledger.changedSince(Number(literal.value))
  }
  if (operator !== 'eq' || literal.value === null) return null
  if (byGuid.includes(property)) {
    const meaning = ledger.administration.guids.read(String(literal.value))
    return new Set(meaning ? [meaning.relation] : [])
  }
  if (property === 'Code' || property === 'AccountCode') return byCode(ledger, String(literal.value))
  if (property === 'InvoiceNumber' || property === 'SalesInvoiceNumber') {
    const found = ledger.population.byInvoiceNumber(Number(literal.value))
    return new Set(found ? [found.relation] : [])
  }
  return null
}

/** Only a padded code matches; any other finds nothing and is no error. */
function byCode(ledger: Ledger, code: string): ReadonlySet<number> {
  const relation = ledger.population.byNumber(code.trim())
  return new Set(relation !== null && padded(code.trim()) === code ? [relation] : [])
}

function startOf(token: string | null): { readonly relation: number; readonly slot: number } {
  if (token === null) return { relation: 0, slot: 0 }
  const match = /^(\d+),(\d+)$/.exec(token)
  if (!match) throw new Refusal(400, 'The value of $skiptoken is not valid.')
  return { relation: Number(match[1]), slot: Number(match[2]) }
}

/** Returns the records that match the query, ordered by relation, starting at the skip token. */
export function scan(ledger: Ledger, entity: Entity, query: Query, pageSize: number): Scanned {
  const among = query.filter ? candidates(ledger, query.filter) : null
  const start = startOf(query.skipToken)
  const limit = query.orderBy ? Number.POSITIVE_INFINITY : Math.min(query.top ?? pageSize, pageSize)
  const rows: Row[] = []
  for (const relation of relationsFrom(ledger, entity, among, start.relation)) {
    const here = ledger.rows(entity, relation)
    for (let slot = relation === start.relation ? start.slot : 0; slot < here.length; slot += 1) {
      const row = here[slot]
      if (!row || (query.filter && !matches(query.filter, row))) continue
      if (rows.length === limit) return { rows, token: query.top === null ? `${relation},${slot}` : null }
      rows.push(row)
    }
  }
  return { rows: query.orderBy ? ordered(rows, query) : rows, token: null }
}

function* relationsFrom(
  ledger: Ledger,
  entity: Entity,
  among: ReadonlySet<number> | null,
  from: number,
): Generator<number> {
  if (entity === 'paymentConditions') {
    if (from === 0) yield 0
  } else if (among) {
    for (const relation of [...among].toSorted((one, other) => one - other))
      if (relation >= from) yield relation
  } else {
    for (let relation = from; relation < ledger.population.relations; relation += 1) yield relation
  }
}

/** An ordered result is returned in one page; no caller orders a long one. */
function ordered(rows: readonly Row[], { orderBy, top }: Query): readonly Row[] {
  if (!orderBy) return rows
  const direction = orderBy.descending ? -1 : 1
  const sorted = rows.toSorted((one, other) => {
    const left = one[orderBy.property] ?? null
    const right = other[orderBy.property] ?? null
    if (left === right) return 0
    return (left === null || (right !== null && left < right) ? -1 : 1) * direction
  })
  return sorted.slice(0, top ?? 60)
}
