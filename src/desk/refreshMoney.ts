import { readClientVersion } from '../clients/index.ts'
import { readMoneyRevision } from '../receivables/index.ts'
import type { ClientId } from '../values/ids.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { freshnessIn } from './freshness.ts'

/** How long a request waits for Exact. An open card sends the next one soon after. */
const longestWaitMilliseconds = 5_000

/**
 * Asks Exact for changes, and returns the revision of the client before and after. The answer contains no client data,
 * so an open card can ask every few seconds without adding a line to the access log each time.
 */
export function createRefreshMoney(dependencies: Dependencies): Desk['refreshMoney'] {
  const { database, exact, gate } = dependencies
  return async (asker, id) => {
    await gate.admit(asker, 'refreshMoney', { relationId: id })
    const client = await readClientVersion(database, id)
    if (!client) throw new DeskError('desk/not-found')
    const before = await readState(dependencies, id, client)
    await exact.readNow({ administration: client.administration, waitMs: longestWaitMilliseconds })
    return { before, now: await readState(dependencies, id, await readClientVersion(database, id)) }
  }
}

async function readState(
  dependencies: Dependencies,
  id: ClientId,
  client: Awaited<ReturnType<typeof readClientVersion>>,
): Promise<answers.MoneyRefresh['now']> {
  const [money, { asOf }] = await Promise.all([
    readMoneyRevision(dependencies.database, id),
    freshnessIn(dependencies, id, client?.administration ?? null),
  ])
  return { revision: `${money}-${client?.version ?? 0}`, asOf }
}
