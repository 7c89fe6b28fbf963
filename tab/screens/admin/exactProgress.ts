import type { ExactAdmin } from '../../../src/http/contract.ts'

type Administration = ExactAdmin['administrations'][number]
type Budget = ExactAdmin['budget'][number]

export type Progress = {
  /** Number of streams that have been loaded completely at least once. */
  readonly ready: number
  readonly streams: number
  readonly rows: number
  readonly loading: boolean
  /** The oldest update of all streams; null until the first load is complete. */
  readonly freshAt: string | null
}

/** Returns the loading progress of an administration over all its streams. */
export function progressOf({ streams }: Pick<Administration, 'streams'>): Progress {
  const moments = streams.flatMap(({ freshAt }) => (freshAt === null ? [] : [freshAt]))
  const ready = moments.length
  const complete = ready > 0 && ready === streams.length
  return {
    ready,
    streams: streams.length,
    rows: streams.reduce((sum, stream) => sum + stream.rows, 0),
    loading: streams.some((stream) => stream.loading),
    freshAt: complete ? moments.reduce((oldest, moment) => earlier(oldest, moment)) : null,
  }
}

/** Returns the fraction of the day's calls used, 0 to 1; null until Exact has reported the limit. */
export function daySpent({ dayLimit, dayRemaining }: Budget): number | null {
  if (dayLimit === null || dayRemaining === null || dayLimit <= 0) return null
  return Math.min(1, Math.max(0, 1 - dayRemaining / dayLimit))
}

/** From this fraction of the day's calls the server slows down its reading. */
export const slowsDownAt = 0.8

function earlier(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b
}
