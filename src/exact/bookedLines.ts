import type { AdministrationId } from '../values/ids.ts'
import type { Connection } from './connection/connection.ts'
import { ExactError } from './errors.ts'
import type { BookedLine, Exact } from './exact.ts'
import { readAll } from './mapping/reading.ts'
import { readSalesEntryLine, salesEntryLineProperties } from './mapping/salesEntryLine.ts'
import { waitAtMost } from './waitAtMost.ts'

/** An invoice has one booking of at most 60 lines; a corrected or a very long one takes a second call. */
const mostCalls = 2

/**
 * The lines of a booking (reference §7.5). There is no stream of them (§5), so they are asked for when somebody
 * looks. Null when one cannot be read, or when there are more than so many calls bring.
 */
export function createBookedLines(connection: Connection): Exact['bookedLines'] {
  return async ({ administration, entries, waitMs }) => {
    const reading = readLines(connection, { administration, entries, waitMs })
    // Nobody waits any more when it is late; that it failed after that is nobody's error.
    reading.catch(() => undefined)
    const found = await waitAtMost(reading, { waitMs, otherwise: 'late' as const })
    if (found === 'late') throw new ExactError('exact/away', 'the lines of an invoice did not come in time')
    return found
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
  const waiting = entries.map(addressOf)
  const lines: BookedLine[] = []
  for (let calls = 0; waiting.length > 0; calls += 1) {
    const address = waiting.shift()
    if (address === undefined || calls === mostCalls) return null
    const page = await connection.readPage({ administration, address, urgency: 'interactive', waitMs })
    const { rows, findings } = readAll(page.rows, readSalesEntryLine)
    if (findings.length > 0) return null
    lines.push(...rows.toSorted((one, other) => one.position - other.position))
    if (page.next !== null) waiting.unshift(page.next)
  }
  return lines
}

function addressOf(entry: string): string {
  const filter = encodeURIComponent(`EntryID eq guid'${entry}'`)
  const select = encodeURIComponent(salesEntryLineProperties.join(','))
  return `salesentry/SalesEntryLines?$filter=${filter}&$select=${select}`
}
