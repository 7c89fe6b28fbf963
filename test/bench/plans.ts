import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../src/database/open.ts'
import { explainSearches, type Plan, readWhole, searchKinds, storeSearched } from '../desk/searchPlans.ts'
import { line } from './figures.ts'

const page = join(import.meta.dirname, '..', '..', 'docs', 'search-plans.md')

/** Has every statement of every kind of search explained and writes the plans into the documentation. */
export async function benchPlans(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const open = await openDatabase({ kind: 'postgres', url: databaseUrl })
  try {
    await storeSearched(open, clients)
    await sql`ANALYZE`.execute(open.database)
    const explained = await explainSearches(open)
    const kinds = searchKinds().map(([kind]) => ({ kind, statements: explained.get(kind) ?? [] }))
    const plans = kinds.flatMap(({ statements }) => statements.map(({ plan }) => plan))
    await writeFile(page, [introduction(clients), ...kinds.map(chapter)].join('\n'))
    const whole = plans.flatMap(readWhole).filter((table) => table === 'client' || table === 'search_key')
    const name = `${clients.toLocaleString('en')} clients`
    return [
      line(`${name}: plans written to docs/search-plans.md`, plans.length, ''),
      line(`${name}: of these, plans that read clients or keys whole`, whole.length, '', { most: 0 }),
    ]
  } finally {
    await open.close()
  }
}

function introduction(clients: number): string {
  return `# Query plans of searching

How PostgreSQL answers each statement of a search, by kind of what is typed, on ${clients.toLocaleString('en')} clients after ANALYZE.
Written by \`npm run bench -- plans\`; \`test/desk/searchPlans.db.test.ts\` fails when one of them reads the clients or their keys from end to end.
Small tables (\`search_word\`, \`exact_administration\`) may be read whole.
`
}

function chapter({
  kind,
  statements,
}: {
  readonly kind: string
  readonly statements: readonly { readonly sql: string; readonly plan: Plan }[]
}): string {
  const plans = statements.map(({ sql, plan }) => `${purposeOf(sql)}:\n\n\`\`\`\n${drawn(plan, 0)}\n\`\`\`\n`)
  return `## ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n${plans.join('\n')}`
}

/** What a statement is for, by what only it says. */
const purposes: readonly (readonly [mark: RegExp, purpose: string])[] = [
  [/ AS counted/, 'The rarest word, where the walk begins'],
  [/search_client/, 'The index of words: clients that have them all, with the keys that made them fit'],
  [/WITH met/, 'The walk: clients that fit, with the keys that made them fit'],
  [/ % \$\d/, 'Words spelt like it'],
  [/reverse\(word\)/, 'Words that sound like it, or of which one half is the same'],
  [/sound COLLATE/, 'Words that sound like it'],
  [/from "search_word"/, 'Words that are places'],
  [/distinct "client_id"/, 'All clients of the representative'],
  [/sum\(amount_home\)/, 'Balances'],
  [/booking_amount/, 'Clients by amount'],
  [/"invoice_number" =/, 'Invoices by number'],
  [/"birthDate"/, 'The rows that are shown'],
]

function purposeOf(sql: string): string {
  return purposes.find(([mark]) => mark.test(sql))?.[1] ?? 'Another statement'
}

function drawn(plan: Plan, depth: number): string {
  const about = [plan['Relation Name'], plan['Index Name']].filter(Boolean).join(' by ')
  const own = `${'  '.repeat(depth)}${plan['Node Type']}${about ? `: ${about}` : ''}`
  return [own, ...(plan.Plans ?? []).map((part) => drawn(part, depth + 1))].join('\n')
}
