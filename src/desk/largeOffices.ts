/** So long an office that had too many clients to add up is taken to have as many. */
const rememberedMilliseconds = 10 * 60_000
/** An institution has a few of them. */
const mostRemembered = 100

/** Names of offices that have too many clients to add up: counting them again would say the same. */
export type LargeOffices = {
  readonly has: (name: string) => boolean
  readonly remember: (name: string) => void
}

/** Remembers them in this process. */
export function createLargeOffices(now: () => Date): LargeOffices {
  const seenAt = new Map<string, number>()
  return {
    has: (name) => now().getTime() - (seenAt.get(name) ?? Number.NEGATIVE_INFINITY) < rememberedMilliseconds,
    remember: (name) => {
      if (seenAt.size >= mostRemembered) seenAt.clear()
      seenAt.set(name, now().getTime())
    },
  }
}
