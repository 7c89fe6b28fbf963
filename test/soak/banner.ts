import type { z } from 'zod'
import { portal } from '../../src/http/contract.ts'
import { sanne } from '../e2e/world.ts'
import type { Instance } from './instance.ts'
import type { Misfortune } from './misfortune.ts'
import type { ServiceDesk } from './serviceDesk.ts'

type State = z.infer<typeof portal>['exact']['state']

/** A round every five minutes, a minute until Exact counts as away, and a minute for each jump on the way. */
const noticedAfter = 9
/** A failed round is repeated after a minute at most. */
const forgottenAfter = 5
/** Figures count as old after three rounds. */
const lateAfter = 15

/** Checks what the portal says about its figures, every minute. */
export function createBannerCheck(parts: {
  readonly desk: ServiceDesk
  readonly misfortune: Misfortune
  /** The last minute in which an instance was killed or cut off, or Exact moved the administration. */
  readonly disturbedAt: () => number
}) {
  const { desk, misfortune, disturbedAt } = parts
  const minutes: { [state: string]: number } = {}
  const untrue: string[] = []

  /** Returns why the state is not true, or null. */
  function untruth(state: State, minute: number): string | null {
    const away = misfortune.awaySince()
    const sinceFault = minute - misfortune.lastAt()
    const sinceTrouble = Math.min(sinceFault, minute - disturbedAt())
    if (state === 'stale') return sinceFault <= forgottenAfter ? null : 'Exact answers'
    if (state === 'fresh')
      return away === null || minute - away <= noticedAfter ? null : 'Exact has been away'
    if (state === 'late') return sinceTrouble <= lateAfter + forgottenAfter ? null : 'nothing was in the way'
    return 'impossible'
  }

  return {
    minutes,
    untrue,
    check: async (instance: Instance, minute: number): Promise<void> => {
      const { status, body } = await desk.ask(instance, sanne, 'GET', '/api/portal')
      if (status !== 200) return
      const { state } = portal.parse(body).exact
      minutes[state] = (minutes[state] ?? 0) + 1
      const why = untruth(state, minute)
      if (why)
        untrue.push(`day ${Math.floor(minute / 1_440)}, minute ${minute % 1_440}: ${state}, but ${why}`)
    },
  }
}
