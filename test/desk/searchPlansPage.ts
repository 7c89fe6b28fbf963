import { type Plan, type Statement, searchKinds } from './searchPlans.ts'

/** Renders the plans of all kinds of search as Markdown, one chapter per kind. */
export function searchPlansPage(plansOf: ReadonlyMap<string, readonly Statement[]>, clients: number): string {
  const chapters = searchKinds().map(([kind]) => chapter(kind, plansOf.get(kind) ?? []))
  return [introduction(clients), ...chapters].join('\n')
}

function introduction(clients: number): string {
  return `# Query plans of searching

How PostgreSQL answers each statement of a search, by kind of search text, on ${clients.toLocaleString('en')} clients after ANALYZE.
\`searchPlans.db.test.ts\` compares this page with the current plans. To update it: \`npx vitest run --project postgres test/desk/searchPlans -u\`.
Small tables (\`search_word\`) may be read whole.
`
}

function chapter(kind: string, statements: readonly Statement[]): string {
  const plans = statements.map(({ sql, plan }) => `${purposeOf(sql)}:\n\n\`\`\`\n${drawn(plan, 0)}\n\`\`\`\n`)
  return `## ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n${plans.join('\n')}`
}

/** Recognises what a statement is for by text that only this kind of statement has. */
const purposes: readonly (readonly [pattern: RegExp, purpose: string])[] = [
  [/AS invoices/, 'Invoices with this number'],
  [/ AS counted/, 'Counts to find the rarest term'],
  [/search_client/, 'Clients by the index of words, with the keys that matched'],
  [/WITH met/, 'Clients by their keys, with the keys that matched'],
  [/word % /, 'Words with two typos'],
  [/reverse\(word\)/, 'Words with one typo'],
  [/sound COLLATE/, 'Words that sound alike'],
  [/from "search_word"/, 'Words that are cities'],
  [/WITH represented/, 'All clients of the representative, with their balance'],
  [/booking_amount/, 'Clients by amount'],
  [/SELECT\s+client\.id/, 'Summaries of the clients shown'],
]

function purposeOf(sql: string): string {
  return purposes.find(([pattern]) => pattern.test(sql))?.[1] ?? 'Another statement'
}

function drawn(plan: Plan, depth: number): string {
  const source = [plan['Relation Name'], plan['Index Name']].filter(Boolean).join(' by ')
  const node = `${'  '.repeat(depth)}${plan['Node Type']}${source ? `: ${source}` : ''}`
  return [node, ...(plan.Plans ?? []).map((part) => drawn(part, depth + 1))].join('\n')
}
