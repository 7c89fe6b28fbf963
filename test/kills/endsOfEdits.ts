import { sql } from 'kysely'
import type { Database } from '../../src/database/open.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'

export type EndsOfEdits = {
  readonly ids: ReadonlySet<string>
  /** How many edits ended in each state. */
  readonly ends: { readonly [state: string]: number }
  /** The edits that were lost, doubled or never ended, one line each. */
  readonly wrong: readonly string[]
}

/**
 * Compares all stored edits of telephone numbers, each with a number of its own, with the PUTs that Exact performed. A
 * written one was performed once. Another may have been performed at most once: someone else changed it afterwards.
 */
export async function endsOfEdits(exact: ExactStandIn, database: Database): Promise<EndsOfEdits> {
  const rows = await database
    .selectFrom('exact_change')
    .select(['id', 'client_id', 'state', sql<string>`changes ->> 'phone'`.as('phone')])
    .execute()
  const ends: { [state: string]: number } = {}
  const wrong: string[] = []
  for (const { id, client_id, state, phone } of rows) {
    ends[state] = (ends[state] ?? 0) + 1
    const sent = exact
      .writes()
      .filter((write) => write.id === client_id && write.values.Phone === phone).length
    const isRight = state === 'written' ? sent === 1 : isReported(state) && sent <= 1
    if (!isRight) wrong.push(`edit ${id} is ${state}, and Exact stored it ${sent} times`)
  }
  return { ids: new Set(rows.map(({ id }) => id)), ends, wrong }
}

const isReported = (state: string): boolean => state === 'conflict' || state === 'refused'
