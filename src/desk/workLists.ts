import { holds } from '../access/index.ts'
import { isClient } from '../clients/index.ts'
import { type FollowedChange, homeCurrencyOf } from '../exact/index.ts'
import { readWorkList, type WorkEntry } from '../receivables/index.ts'
import { amsterdamDay, type Day, daysBetween } from '../values/day.ts'
import type { ClientId } from '../values/ids.ts'
import {
  changeWorkLists,
  isChangeWorkList,
  lateWorkLists,
  type MoneyWorkList,
  moneyWorkLists,
  type WorkList,
} from '../values/workList.ts'
import type * as answers from './answers.ts'
import type { Dependencies } from './dependencies.ts'
import type { Asker, Desk } from './desk.ts'
import { readListedClients } from './listClients.ts'
import { rights } from './rights.ts'

/** How long all employees share one reading of a list. The counts on every start page and the pages use the same one. */
const shareMilliseconds = 20_000

type Snapshot = { readonly entries: readonly WorkEntry[]; readonly asOf: string | null; readonly today: Day }

/** Creates the use cases of the work lists: their counts, and a page of one list. */
export function createWorkLists(dependencies: Dependencies): Pick<Desk, 'workCounts' | 'workList'> {
  const { counters, exact, gate } = dependencies
  const { changes } = rights.workList.fields
  const readMoney = createSnapshots(dependencies)
  const pageOfMoney = async (list: MoneyWorkList, request: PageRequest): Promise<answers.WorkListPage> => {
    const { entries, asOf, today } = await readMoney(list)
    const { page, next } = pageOf(entries, request)
    const clients = await readClients(dependencies, page)
    const rows = page.flatMap(({ clientId, amount, day }) => {
      const client = clients.get(clientId)
      const daysOverdue = lateWorkLists[list] !== undefined && day !== null ? daysBetween(day, today) : null
      return client ? [{ client, amount, day, ...(daysOverdue === null ? {} : { daysOverdue }) }] : []
    })
    return { rows, next, total: entries.length, asOf }
  }
  const pageOfChanges = async (
    asker: Asker,
    list: WorkList,
    request: PageRequest,
  ): Promise<answers.WorkListPage> => {
    const followed = (await exact.followedChanges()).filter((change) => listOf(change) === list)
    const { page, next } = pageOf(followed, request)
    const [clients, { asOf }] = await Promise.all([readClients(dependencies, page), exact.freshness()])
    const rows = page.flatMap((change) => {
      const client = clients.get(change.clientId)
      return client ? [{ client, change: changeRow(change, asker) }] : []
    })
    return { rows, next, total: followed.length, asOf: asOf?.toISOString() ?? null }
  }
  return {
    workCounts: async (asker) => {
      await gate.admit(asker, 'workCounts')
      const snapshots = await Promise.all(moneyWorkLists.map(readMoney))
      const followed = holds(asker.employee, changes.only) ? await exact.followedChanges() : null
      return {
        counts: [
          ...moneyWorkLists.map((list, place) => ({ list, count: snapshots[place]?.entries.length ?? 0 })),
          ...(followed === null ? [] : changeWorkLists).map((list) => ({
            list,
            count: followed?.filter((change) => listOf(change) === list).length ?? 0,
          })),
        ],
        asOf: snapshots[0]?.asOf ?? null,
      }
    },
    workList: async (asker, list, request) => {
      if (isChangeWorkList(list) && !holds(asker.employee, changes.only)) {
        return gate.refuse(asker, 'workList')
      }
      return gate.show(asker, 'workList', {}, async () => {
        await counters.search(asker, request.limit)
        const answer = isChangeWorkList(list)
          ? await pageOfChanges(asker, list, request)
          : await pageOfMoney(list, request)
        return { answer }
      })
    },
  }
}

/** Returns a function that reads a list at most once in a while, however many employees ask for it. */
function createSnapshots({ database, exact, now }: Dependencies): (list: MoneyWorkList) => Promise<Snapshot> {
  const kept = new Map<
    MoneyWorkList,
    { readonly today: Day; readonly at: number; readonly snapshot: Promise<Snapshot> }
  >()
  const read = async (list: MoneyWorkList, today: Day): Promise<Snapshot> => {
    const { asOf } = await exact.freshness()
    const entries = await readWorkList(database, list, { today, homeCurrencyOf, isClient })
    return { entries, asOf: asOf?.toISOString() ?? null, today }
  }
  return (list) => {
    const at = now().getTime()
    const today = amsterdamDay(now())
    const earlier = kept.get(list)
    if (earlier?.today === today && Math.abs(at - earlier.at) < shareMilliseconds) return earlier.snapshot
    const snapshot = read(list, today)
    kept.set(list, { today, at, snapshot })
    snapshot.catch(() => kept.delete(list))
    return snapshot
  }
}

type PageRequest = { readonly cursor?: string | undefined; readonly limit: number }

/**
 * Returns the entries after the client in the cursor. If that client left the list since, continues at its place; an
 * unreadable cursor starts at the first entry.
 */
function pageOf<Entry extends { readonly clientId: ClientId }>(
  entries: readonly Entry[],
  { cursor = '', limit }: PageRequest,
): { readonly page: readonly Entry[]; readonly next: string | null } {
  const [place = '', id] = cursor.split(' ')
  const found = entries.findIndex(({ clientId }) => clientId === id)
  const start = found >= 0 ? found + 1 : /^\d{1,7}$/.test(place) ? Number(place) : 0
  const page = entries.slice(start, start + limit)
  const end = start + page.length
  const last = page.at(-1)
  return { page, next: last && end < entries.length ? `${end} ${last.clientId}` : null }
}

async function readClients(
  dependencies: Dependencies,
  entries: readonly { readonly clientId: ClientId }[],
): Promise<ReadonlyMap<string, answers.ListedClient>> {
  const { clients } = await readListedClients(dependencies, [
    ...new Set(entries.map(({ clientId }) => clientId)),
  ])
  return new Map(clients.map((client) => [client.id, client]))
}

function listOf({ state }: FollowedChange): WorkList {
  return state === 'waiting' ? 'waiting' : 'conflict'
}

function changeRow(
  { id, state, keys, employeeId, at }: FollowedChange,
  { employee }: Asker,
): NonNullable<answers.WorkListRow['change']> {
  return {
    changeId: id,
    status: state,
    keys: [...keys],
    isOwn: employeeId === employee.id,
    at: at.toISOString(),
  }
}
