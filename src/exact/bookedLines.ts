import type { AdministrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import { ExactError } from './errors.ts'
import type { BookedLine, Exact } from './exact.ts'
import { readAll } from './mapping/reading.ts'
import { readSalesEntryLine, salesEntryLineProperties } from './mapping/salesEntryLine.ts'
import { waitAtMost } from './waitAtMost.ts'

/** One call reads 60 lines of one booking; a corrected or very long invoice takes a second. */
const maxCalls = 2

/**
 * Reads the lines of an invoice's bookings on demand, because they have no sync stream
 * (docs/exact.md#invoices-and-documents). Returns null if a line cannot be mapped or `maxCalls` is not enough.
 */
export function createBookedLines(connection: Connection): Exact['bookedLines'] {
  return async ({ administration, entries, waitMs }) => {
    const reading = readLines(connection, { administration, entries, waitMs })
    // After the time-out no one handles a failure of this promise.
    reading.catch(() => undefined)
    const lines = await waitAtMost(reading, { waitMs, otherwise: 'late' as const })
    if (lines === 'late') throw new ExactError('exact/away', 'the lines of an invoice did not come in time')
    return lines
  }
}

type BookedLinesRequest = {
  readonly administration: AdministrationId
  readonly entries: readonly string[]
  readonly waitMs: number
}

async function readLines(
  connection: Connection,
  { administration, entries, waitMs }: BookedLinesRequest,
): Promise<readonly BookedLine[] | null> {
  const pending = entries.map(addressOf)
  const lines: BookedLine[] = []
  for (let calls = 0; pending.length > 0; calls += 1) {
    const address = pending.shift()
    if (address === undefined || calls === maxCalls) return null
    const page = await connection.readPage({ administration, address, urgency: 'interactive', waitMs })
    const { rows, findings } = readAll(page.rows, readSalesEntryLine)
    if (findings.length > 0) return null
    lines.push(...rows.toSorted((one, other) => one.position - other.position))
    if (page.next !== null) pending.unshift(page.next)
  }
  return lines
}

function addressOf(entry: string): string {
  const filter = encodeURIComponent(`EntryID eq guid'${entry}'`)
  const select = encodeURIComponent(salesEntryLineProperties.join(','))
  return `salesentry/SalesEntryLines?$filter=${filter}&$select=${select}`
}
