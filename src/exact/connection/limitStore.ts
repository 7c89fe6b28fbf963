import type { Database } from '../../database/open.ts'
import { smallWrite } from '../../database/smallWrite.ts'
import type { AdministrationId } from '../../values/ids.ts'
import { type LimitState, nothingKnown, parseLimitState } from './limitState.ts'

export type StoredLimits = { readonly version: number; readonly state: LimitState }

/** Keeps the limits of one administration where all instances see them. */
export type LimitStore = {
  readonly read: () => Promise<StoredLimits>
  /** Stores the next version. Returns false if another instance already has; the caller must then read it. */
  readonly write: (next: StoredLimits) => Promise<boolean>
}

/** Creates a store in a row of the database. `administration` is 0 for calls made before any is known. */
export function createLimitStore(database: Database, administration: AdministrationId | 0): LimitStore {
  return {
    read: async () => {
      const row = await database
        .selectFrom('exact_call_limit')
        .select(['version', 'state'])
        .where('administration', '=', administration)
        .executeTakeFirst()
      return row
        ? { version: row.version, state: parseLimitState(row.state) }
        : { version: 0, state: nothingKnown }
    },
    write: async ({ version, state }) => {
      const values = { version, state: JSON.stringify(state) }
      const stored = await database
        .insertInto('exact_call_limit')
        .values({ administration, ...values })
        .onConflict((conflict) =>
          conflict
            .column('administration')
            .doUpdateSet(values)
            .where('exact_call_limit.version', '=', version - 1),
        )
        .returning('version')
        .modifyEnd(smallWrite)
        .executeTakeFirst()
      return stored !== undefined
    },
  }
}

/** Returns the limits of all administrations. */
export async function readAllLimits(
  database: Database,
): Promise<readonly { readonly administration: number; readonly state: LimitState }[]> {
  const rows = await database
    .selectFrom('exact_call_limit')
    .select(['administration', 'state'])
    .where('administration', '<>', 0)
    .orderBy('administration')
    .execute()
  return rows.map(({ administration, state }) => ({ administration, state: parseLimitState(state) }))
}
