import type { Connection } from './connection/connection.ts'
import { ExactError } from './errors.ts'
import type { Exact } from './exact.ts'
import { propertyNames, readCurrentRecord } from './writes/properties.ts'

/** Returns a function that reads who last edited an account, in one call. */
export function createLastEdit(connection: Pick<Connection, 'readOne'>): Exact['lastEdit'] {
  return async ({ administration, clientId, waitMs }) => {
    const select = encodeURIComponent(propertyNames([]).join(','))
    const address = `crm/Accounts(guid'${clientId}')?$select=${select}`
    try {
      const raw = await connection.readOne({
        administration,
        address,
        urgency: 'interactive',
        waitMs,
        signal: AbortSignal.timeout(waitMs),
      })
      return readCurrentRecord(raw, []).lastEdit
    } catch (error) {
      if (error instanceof ExactError) return null
      throw error
    }
  }
}
