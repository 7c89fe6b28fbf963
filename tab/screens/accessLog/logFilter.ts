import type { AccessLogQuery } from '../../../src/http/contract.ts'

/** What stands in the filter; empty text is no condition. */
export type LogFilter = {
  readonly clientNumber: string
  readonly employeeId: string
  readonly from: string
  readonly to: string
}
export const noFilter: LogFilter = { clientNumber: '', employeeId: '', from: '', to: '' }

/** How many lines a first answer holds, and the most that the API gives. */
export const firstLines = 100
export const maxLines = 500

/** The query for the API. */
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

/** Whether the period can hold a day. Days compare as text. */
export function isPeriod({ from, to }: Pick<LogFilter, 'from' | 'to'>): boolean {
  return from === '' || to === '' || from <= to
}
