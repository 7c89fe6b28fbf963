import { readAccessLines, verifyAccessLog } from '../access/index.ts'
import { findClientIdsByNumber, readClientNumbers } from '../clients/index.ts'
import { type Day, parseDay } from '../values/day.ts'
import { clientId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'

/** Returns lines of the access log, for the privacy officer. Reading the log is logged as well. */
export function createReadAccessLog({ database, gate }: Dependencies): Desk['readAccessLog'] {
  return (asker, query) =>
    gate.show(asker, 'readAccessLog', {}, async () => {
      const relationIds =
        query.clientNumber === undefined
          ? undefined
          : await findClientIdsByNumber(database, query.clientNumber.trim())
      const lines = await readAccessLines(database, {
        relationIds,
        employeeId: query.employeeId?.toLowerCase(),
        from: readDay(query.from, 'from'),
        to: readDay(query.to, 'to'),
        limit: query.limit,
      })
      const ids = new Set(
        lines.flatMap((line) => (line.client_id === null ? [] : [clientId(line.client_id)])),
      )
      const [numbers, intact] = await Promise.all([
        readClientNumbers(database, [...ids]),
        verifyAccessLog(database),
      ])
      return {
        answer: {
          lines: lines.map((line) => ({
            sequence: line.sequence,
            at: line.at.toISOString(),
            employeeId: line.employee_id,
            employeeName: line.employee_name,
            roles: line.roles,
            event: line.event,
            clientNumber: line.client_id === null ? null : (numbers.get(clientId(line.client_id)) ?? null),
            part: line.part,
            purpose: line.purpose,
            outcome: line.outcome,
            origin: line.origin,
          })),
          intact,
        },
      }
    })
}

function readDay(text: string | undefined, path: string): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (!day) throw new DeskError('desk/invalid', { fields: [{ path, code: 'day' }] })
  return day
}
