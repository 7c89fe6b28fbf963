import { z } from 'zod'
import { rowVersion } from '../mapping/fields.ts'
import type { Progress } from './cursor.ts'
import type { Stream } from './streams/stream.ts'

/** Changes of these last minutes are read twice, because clocks differ and a change may be stored after its time. */
const overlapMilliseconds = 10 * 60_000
const markEveryMilliseconds = 2 * 60_000

/** Length of a time as Exact accepts it, without zone and fractions: `2026-01-31T14:05:00`. */
const timeLength = 19

/** Returns the address of the first page of changes after a row version or time; of all records if that is 0. */
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
  return after === 0 ? null : `Modified gt datetime'${String(after).slice(0, timeLength)}'`
}

/** Returns the address of a query for these records. */
export function addressOfRecords(
  stream: Pick<Stream, 'resource' | 'select'>,
  ids: readonly string[],
): string {
  const filter = ids.map((id) => `ID eq guid'${id}'`).join(' or ')
  const select = encodeURIComponent(stream.select.join(','))
  return `${stream.resource}?$filter=${encodeURIComponent(filter)}&$select=${select}`
}

/**
 * Returns the row version or time from which a background query asks for changes. A row version can become visible
 * after a higher one, so the query repeats the row versions of the last ten minutes. Reading a row twice changes
 * nothing.
 */
export function overlapping(
  stream: Pick<Stream, 'changesBy'>,
  { after, marks }: Progress,
  now: Date,
): Progress['after'] {
  if (stream.changesBy === 'time' || after === 0) return after
  const settled = marks.findLast(({ at }) => at <= now.getTime() - overlapMilliseconds)
  return (settled ?? marks[0])?.version ?? after
}

/** Adds a mark for this version, and drops those that no query needs any more. */
export function markedAt(marks: Progress['marks'], version: number, now: Date): Progress['marks'] {
  const at = now.getTime()
  const settled = marks.findLastIndex((mark) => mark.at <= at - overlapMilliseconds)
  const kept = settled < 0 ? marks : marks.slice(settled)
  const last = kept.at(-1)
  return last && at - last.at < markEveryMilliseconds ? kept : [...kept, { version, at }]
}

/** Returns those of these rows that are new to us. */
export function newRows(stream: Stream, { after }: Progress, raws: readonly unknown[]): readonly unknown[] {
  if (stream.changesBy === 'time') return raws
  return raws.filter((raw) => {
    const read = versioned.safeParse(raw)
    return !read.success || read.data.Timestamp > Number(after)
  })
}

const versioned = z.object({ Timestamp: rowVersion })

/** Returns where the next query starts, given one more page of the running one. */
export function nextStart(
  stream: Stream,
  progress: Progress,
  page: { readonly raws: readonly unknown[]; readonly requestedAt: Date },
): Progress['after'] {
  if (stream.changesBy === 'version') {
    return page.raws.reduce<number>((highest, raw) => {
      const read = versioned.safeParse(raw)
      return read.success ? Math.max(highest, read.data.Timestamp) : highest
    }, Number(progress.next))
  }
  if (progress.resume !== null) return progress.next
  return new Date(page.requestedAt.getTime() - overlapMilliseconds).toISOString()
}

/**
 * Returns the time up to which the stream is complete once its last page is stored. With row versions that is when
 * the last page was requested: later changes have a higher version. When reading by time, records may have changed
 * since the first page, so it is when that page was requested.
 */
export function completeUntil(stream: Stream, next: Progress['after'], requestedAt: Date): Date {
  if (stream.changesBy === 'version') return requestedAt
  return new Date(Date.parse(String(next)) + overlapMilliseconds)
}
