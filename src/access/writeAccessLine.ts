import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { smallWrite } from '../database/smallWrite.ts'
import { type AccessColumns, type AccessLine, chainText } from './accessLine.ts'

/**
 * Appends one line to the access log, chained to the line before it. One statement does both; it locks the row with
 * the head of the chain, so several instances write one chain. Throws if the line was not written. The caller must
 * then give out no data.
 */
export async function writeAccessLine(database: Database, line: AccessLine): Promise<void> {
  const columns = asColumns(line)
  const written = await sql`
    ${prepared} ${smallWrite} WITH head AS (
      UPDATE access_log_head
      SET sequence = sequence + 1,
          hash = encode(sha256(convert_to(hash || ${chainText(columns)}::text, 'UTF8')), 'hex')
      WHERE id = 1
      RETURNING sequence, hash
    )
    INSERT INTO access_log
      (sequence, at, employee_id, employee_name, roles, event, client_id, part, purpose, outcome, origin, hash)
    SELECT sequence, ${columns.at.toISOString()}::timestamptz, ${columns.employee_id}, ${columns.employee_name},
      ${columns.roles}, ${columns.event}, ${columns.client_id}::uuid, ${columns.part}, ${columns.purpose},
      ${columns.outcome}, ${columns.origin}, hash
    FROM head
    RETURNING sequence`.execute(database)
  if (written.rows.length !== 1) throw new Error('the access log has lost the head of its chain')
}

function asColumns(line: AccessLine): AccessColumns {
  return {
    at: line.at,
    employee_id: line.employee.id,
    employee_name: line.employee.name,
    roles: line.employee.roles.join(' '),
    event: line.event,
    client_id: line.relationId,
    part: line.part,
    purpose: line.purpose,
    outcome: line.outcome,
    origin: line.origin,
  }
}
