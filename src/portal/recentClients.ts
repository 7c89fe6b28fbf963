import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { smallWrite } from '../database/smallWrite.ts'
import { type ClientId, clientId, type EmployeeId } from '../values/ids.ts'

/** The most clients to remember for an employee, even if the admin shows fewer. */
const maxRecentClients = 20

/** Remembers that the employee opened the card of this client, and forgets the oldest ones. */
export async function rememberClient(
  database: Database,
  { employeeId, id, now }: { readonly employeeId: EmployeeId; readonly id: ClientId; readonly now: Date },
): Promise<void> {
  await sql`WITH opened AS (
      INSERT INTO recent_client (employee_id, client_id, opened_at) VALUES (${employeeId}, ${id}, ${now})
      ON CONFLICT (employee_id, client_id) DO UPDATE SET opened_at = excluded.opened_at)
    DELETE FROM recent_client WHERE employee_id = ${employeeId} AND client_id IN (
      SELECT client_id FROM recent_client WHERE employee_id = ${employeeId} AND client_id <> ${id}
      ORDER BY opened_at DESC OFFSET ${maxRecentClients - 1}) ${smallWrite}`.execute(database)
}

/** Returns the ids of the clients whose cards the employee opened last, newest first. */
export async function readRecentClients(
  database: Database,
  employeeId: EmployeeId,
  limit: number,
): Promise<readonly ClientId[]> {
  const rows = await database
    .selectFrom('recent_client')
    .select('client_id')
    .where('employee_id', '=', employeeId)
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ client_id }) => clientId(client_id))
}
