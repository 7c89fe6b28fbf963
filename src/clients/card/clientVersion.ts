import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type AdministrationId, administrationId, type ClientId } from '../../values/ids.ts'

/** Returns the client's administration and the version of its stored record, or null if the client is unknown. */
export async function readClientVersion(
  database: Database,
  id: ClientId,
): Promise<{ readonly administration: AdministrationId; readonly version: number } | null> {
  const row = await database
    .selectFrom('client')
    .select(['administration', 'version'])
    .modifyFront(prepared)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { administration: administrationId(row.administration), version: row.version } : null
}
