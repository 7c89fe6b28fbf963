/** How long to assume that a representative still has too many clients to total. */
const rememberedMilliseconds = 10 * 60_000
/** An institution has only a few such representatives; at this number the cache is cleared. */
const mostRemembered = 100

/** A cache of the representatives with too many clients to total, by name. It saves counting those clients again. */
export type OversizedRepresentatives = {
  readonly has: (name: string) => boolean
  readonly remember: (name: string) => void
}

/** Creates an empty cache in this process. */
export function createOversizedRepresentatives(now: () => Date): OversizedRepresentatives {
  const seenAt = new Map<string, number>()
  return {
    has: (name) => now().getTime() - (seenAt.get(name) ?? Number.NEGATIVE_INFINITY) < rememberedMilliseconds,
    remember: (name) => {
      if (seenAt.size >= mostRemembered) seenAt.clear()
      seenAt.set(name, now().getTime())
    },
  }
}
