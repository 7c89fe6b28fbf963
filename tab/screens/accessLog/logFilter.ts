import type { AccessLogQuery } from '../../../src/http/contract.ts'

/** The values in the filter. An empty text is no condition. */
export type LogFilter = {
  readonly clientNumber: string
  readonly employeeId: string
  readonly from: string
  readonly to: string
}
export const noFilter: LogFilter = { clientNumber: '', employeeId: '', from: '', to: '' }

/** Number of lines in the first response, and the API's maximum. */
export const firstLines = 100
export const maxLines = 500

/** Returns the query for the API. */
export function logQuery(filter: LogFilter, limit: number): AccessLogQuery {
  const { clientNumber, employeeId, from, to } = filter
  return {
    limit,
    ...(clientNumber.trim() === '' ? {} : { clientNumber: clientNumber.trim() }),
    ...(employeeId.trim() === '' ? {} : { employeeId: employeeId.trim() }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  }
}

/** Returns whether the period is not reversed. ISO dates compare as text. */
export function isPeriod({ from, to }: Pick<LogFilter, 'from' | 'to'>): boolean {
  return from === '' || to === '' || from <= to
}
