import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { Schema } from '../../src/database/schema.ts'
import { createDesk } from '../../src/desk/index.ts'
import { readSettings, saveSettings } from '../../src/portal/index.ts'
import { employeeId } from '../../src/values/ids.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { offices } from '../clients/corpus/crowdNames.ts'
import { exactOf, newLedger } from './ledger.ts'
import { openInvoiceOf, storeOwingCrowd } from './owingCrowd.ts'
import { asker } from './world.ts'

/** The kinds of search whose plans are recorded, each with an example. */
export function searchKinds(): readonly (readonly [kind: string, q: string])[] {
  const { postcode = '', street = '', phone = '', email = '', iban = '', born = '', number } = crowdMember(2)
  const amount = (openInvoiceOf(2)?.amount ?? 0) / 100
  return [
    ['postcode', postcode],
    ['postcode and house number', `${postcode} ${street.split(' ').at(-1)}`],
    ['telephone number', phone],
    ['end of a telephone number', phone.slice(-6)],
    ['e-mail address', email],
    ['client number', number],
    ['invoice number', openInvoiceOf(2)?.number ?? ''],
    ['end of an account number', `iban ${iban.slice(-5)}`],
    ['amount', amount.toFixed(2).replace('.', ',')],
    ['birth date', born],
    ['city', 'Utrecht'],
    ['name, one word', 'Jansen'],
    ['name, two words', 'Jansen Utrecht'],
    ['name, three letters', 'jan'],
    ['name, misheard or mistyped', 'Jnasen'],
    ['administration office', offices[0] ?? ''],
  ]
}

/** A statement of a search and its query plan. */
export type Statement = { readonly sql: string; readonly plan: Plan }
export type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Plan[]
}

/** Stores a crowd of clients in which every kind of search has a result. */
export async function storeSearched(open: OpenDatabase, clients: number): Promise<void> {
  await storeOwingCrowd(open.database, clients)
  const settings = await readSettings(open.database)
  const features = { ...settings.features, searchByBirthDate: true }
  const admin = employeeId('0a000000-0000-4000-8000-000000000002')
  await saveSettings(open.database, { ...settings, features }, admin, new Date())
}

/** Runs every kind of search as an employee does, and explains each statement that it executed. */
export async function explainSearches(
  open: OpenDatabase,
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const executed: CompiledQuery[] = []
  const reading = watched(open, (query) => executed.push(query))
  const exact = exactOf(newLedger())
  const desk = createDesk({ database: open.database, reading, exact, now: () => new Date(), demo: false })
  const explained = new Map<string, Statement[]>()
  for (const [kind, q] of searchKinds()) {
    executed.length = 0
    const found = await desk.findClients(asker('Desk.Read'), { q, limit: 50 })
    if (found.clients.length + found.similar.length === 0) throw new Error(`${kind} finds no one`)
    const statements = executed.filter((query) => /\bfrom "?(client|search_|term)/i.test(query.sql))
    explained.set(kind, [])
    for (const query of statements) explained.get(kind)?.push(await explain(open, query))
  }
  return explained
}

/** Reads every work list as an employee does, and explains each statement that it executed. */
export async function explainWorkLists(open: OpenDatabase): Promise<readonly Statement[]> {
  const executed: CompiledQuery[] = []
  const database = watched(open, (query) => executed.push(query))
  // No invoice of the crowd is overdue for thirty days.
  const now = () => new Date('2026-11-25T11:00:00Z')
  const desk = createDesk({ database, reading: database, exact: exactOf(newLedger()), now, demo: false })
  await desk.workCounts(asker('Desk.Read'))
  return Promise.all(
    executed.filter(({ sql }) => /\bfrom "?term/i.test(sql)).map((query) => explain(open, query)),
  )
}

/** Returns the same database with a callback for every query. */
function watched({ driver }: OpenDatabase, onQuery: (query: CompiledQuery) => void): Kysely<Schema> {
  const dialect =
    driver.kind === 'postgres'
      ? new PostgresDialect({ pool: driver.pool })
      : new PGliteDialect({ pglite: driver.pglite })
  return new Kysely<Schema>({ dialect, log: ({ query }) => onQuery(query) })
}

async function explain({ reading }: OpenDatabase, query: CompiledQuery): Promise<Statement> {
  const { rows } = await reading.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    CompiledQuery.raw(`EXPLAIN (FORMAT JSON) ${query.sql}`, [...query.parameters]),
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('the database gave no plan')
  return { sql: query.sql, plan }
}

/** Returns true if the plan sorts all keys of a walk instead of reading the first ones in index order. */
export function sortsKeys(plan: Plan, sorted = false): boolean {
  const isSort = sorted || plan['Node Type'] === 'Sort'
  if (isSort && plan['Index Name'] === 'search_key_walk') return true
  const below = /Aggregate|Limit|Subquery|CTE/.test(plan['Node Type']) ? false : isSort
  return (plan.Plans ?? []).some((part) => sortsKeys(part, below))
}

/** Returns the tables that the plan reads completely, through an index or not; `small` are indexes of few rows. */
export function readWhole(plan: Plan, small: readonly string[] = []): readonly string[] {
  const isScan = /^(Seq|Index|Index Only) Scan$/.test(plan['Node Type'])
  const isWhole = isScan && !plan['Index Cond'] && !small.includes(plan['Index Name'] ?? '')
  const table = isWhole && plan['Relation Name'] ? [plan['Relation Name']] : []
  return [...table, ...(plan.Plans ?? []).flatMap((part) => readWhole(part, small))]
}
