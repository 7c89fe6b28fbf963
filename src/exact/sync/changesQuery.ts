import { z } from 'zod'
import { rowVersion } from '../mapping/fields.ts'
import type { Progress } from './cursor.ts'
import type { Stream } from './streams/stream.ts'

/** Clocks differ, and a change may be stored a little after its moment: so much is asked for twice. */
const overlapMilliseconds = 10 * 60_000

/** Length of a moment without zone and parts of seconds, as Exact takes it: `2026-01-31T14:05:00`. */
const wholeSeconds = 19

/** The address of the first page of what changed after a row version or a moment; everything when that is 0. */
export function addressOf(
  stream: Pick<Stream, 'resource' | 'select' | 'changesBy'>,
  after: Progress['after'],
): string {
  const select = `$select=${encodeURIComponent(stream.select.join(','))}`
  const filter = filterOf(stream.changesBy, after)
  return `${stream.resource}?${filter === null ? '' : `$filter=${encodeURIComponent(filter)}&`}${select}`
}

function filterOf(changesBy: Stream['changesBy'], after: Progress['after']): string | null {
  if (changesBy === 'version') return `Timestamp gt ${after}L`
  return after === 0 ? null : `Modified gt datetime'${String(after).slice(0, wholeSeconds)}'`
}

const versioned = z.object({ Timestamp: rowVersion })

/** Where the question after the running one begins, now that one more page of it is known. */
export function nextStart(
  stream: Stream,
  progress: Progress,
  page: { readonly raws: readonly unknown[]; readonly askedAt: Date },
): Progress['after'] {
  if (stream.changesBy === 'version') {
    return page.raws.reduce<number>((highest, raw) => {
      const read = versioned.safeParse(raw)
      return read.success ? Math.max(highest, read.data.Timestamp) : highest
    }, Number(progress.next))
  }
  if (progress.resume !== null) return progress.next
  return new Date(page.askedAt.getTime() - overlapMilliseconds).toISOString()
}

/**
 * Up to when everything is known once the last page is stored: what changed after that page was asked for has
 * a higher row version. A collection read by moment may have changed behind the reader's back since it began.
 */
export function completeUntil(stream: Stream, next: Progress['after'], askedAt: Date): Date {
  if (stream.changesBy === 'version') return askedAt
  return new Date(Date.parse(String(next)) + overlapMilliseconds)
}
