import { z } from 'zod'

/**
 * One limit in its current window. `sentReset` is the last reset that Exact sent. `isOurs` is true if we started the
 * window ourselves and have had no answer from it yet.
 */
const window = z.object({
  limit: z.number(),
  remaining: z.number(),
  endsAt: z.number(),
  sentReset: z.number(),
  isOurs: z.boolean(),
})
export type Window = z.infer<typeof window>

const limitState = z.object({
  minute: window.nullable(),
  day: window.nullable(),
  /** When each call without an answer was sent. */
  inFlight: z.record(z.string(), z.number()),
  lastInteractiveAt: z.number(),
  lastBackgroundAt: z.number(),
  /** When an endpoint answered with an error that Exact counts. */
  errors: z.record(z.string(), z.array(z.number())),
  /** Until when an endpoint is left alone, because Exact blocked it. */
  blockedUntil: z.record(z.string(), z.number()),
})

/** What all instances know about the calls to one administration. Times are epoch milliseconds by Exact's clock. */
export type LimitState = Readonly<z.infer<typeof limitState>>

export const nothingKnown: LimitState = {
  minute: null,
  day: null,
  inFlight: {},
  lastInteractiveAt: 0,
  lastBackgroundAt: 0,
  errors: {},
  blockedUntil: {},
}

/** Parses a stored state. One that another version stored differently counts as unknown. */
export function parseLimitState(stored: unknown): LimitState {
  const read = limitState.safeParse(stored)
  return read.success ? read.data : nothingKnown
}
