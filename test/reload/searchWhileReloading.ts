import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { clientCard, clientSearchAnswer, exactAdmin, openItems } from '../../src/http/contract.ts'
import type { ChildServer } from '../e2e/childServer.ts'
import { admin, type Person, sanne } from '../e2e/world.ts'
import { type Random, randomFrom } from '../standIns/exact/generator/random.ts'
import type { ExactStandIn } from '../standIns/exact/standIn.ts'

export type Reloading = {
  readonly searches: number
  readonly moves: number
  readonly deletions: number
  readonly slowestMs: number
  /** Answers that were errors, or showed part of a client. */
  readonly wrong: readonly string[]
}

const perSecond = 50
/** On a slow machine the searches come less often instead of piling up. */
const mostAtOnce = 10
/** Searches of one employee before another takes over: below the limit for a minute. */
const searchesEach = 200

/**
 * Searches fifty times a second on a server that has loaded everything, while Exact moves the administration again and
 * again and clients are deleted. Each client must be found whole: with the balance and the open items that it has in
 * Exact. Only a deleted one may be missing.
 */
export async function searchWhileReloading(
  { server, exact }: { readonly server: ChildServer; readonly exact: ExactStandIn },
  {
    seconds,
    seed,
    gone = [],
  }: {
    readonly seconds: number
    readonly seed: number
    /** Clients that were deleted before. */
    readonly gone?: readonly number[]
  },
): Promise<Reloading> {
  const random = randomFrom(seed, 9)
  const wrong: string[] = []
  const deleted = new Set(gone)
  const under = new Set<Promise<void>>()
  let [searches, moves, slowestMs] = [0, 0, 0]
  let employee: Person = sanne
  const ends = performance.now() + seconds * 1_000

  async function searchOnce(index: number): Promise<void> {
    const begun = performance.now()
    const fault = await look({ server, exact, person: employee }, index)
    slowestMs = Math.max(slowestMs, performance.now() - begun)
    if (fault === 'missing' && deleted.has(index)) return
    if (fault) wrong.push(`${index}: ${fault}`)
  }
  async function search(): Promise<void> {
    const begun = performance.now()
    while (performance.now() < ends) {
      if (searches % searchesEach === 0) employee = { ...sanne, oid: randomUUID() }
      while (under.size >= mostAtOnce) await Promise.race(under)
      searches += 1
      const looking = searchOnce(random.below(exact.clients)).catch((error: unknown) => {
        wrong.push(String(error))
      })
      under.add(looking)
      looking.finally(() => under.delete(looking)).catch(() => undefined)
      await sleep(Math.max(0, begun + (searches * 1_000) / perSecond - performance.now()))
    }
  }
  async function reload(): Promise<void> {
    while (performance.now() < ends) {
      exact.act.moveDivision()
      moves += 1
      remove(exact, { deleted, random })
      await server.ask(admin, 'POST', '/api/admin/exact/sync', {})
      await sleep(300)
      while (performance.now() < ends && (await isLoading(server))) await sleep(100)
    }
  }
  await Promise.all([search(), reload()])
  await Promise.all(under)
  return { searches, moves, deletions: deleted.size - gone.length, slowestMs: Math.round(slowestMs), wrong }
}

type Looking = { readonly server: ChildServer; readonly exact: ExactStandIn; readonly person: Person }

/** Finds a client by its number and opens it. Returns what is wrong, `missing` if it is not there, or null. */
async function look({ server, exact, person }: Looking, index: number): Promise<string | null> {
  const expected = exact.expectedClient(index)
  const found = await server.ask(person, 'POST', '/api/clients/search', { q: expected.number, limit: 5 })
  if (found.status !== 200) return `search answered ${found.status} ${JSON.stringify(found.body)}`
  const hit = clientSearchAnswer.parse(found.body).clients.find(({ id }) => id === expected.id)
  if (!hit) return 'missing'
  if (hit.balance.cents !== expected.balance) return `balance ${hit.balance.cents}, not ${expected.balance}`
  // Opening asks three times as much, so not everyone does.
  if (index % 5 > 0) return null
  const [card, items] = await Promise.all([
    server.ask(person, 'GET', `/api/clients/${expected.id}`),
    server.ask(person, 'GET', `/api/clients/${expected.id}/open-items`),
  ])
  if (card.status === 404 || items.status === 404) return 'missing'
  if (card.status !== 200 || items.status !== 200) return `card ${card.status}, open items ${items.status}`
  const { name, balance } = clientCard.parse(card.body)
  const open = openItems.parse(items.body)
  const isWhole =
    name === expected.name &&
    balance.cents === expected.balance &&
    open.items.length === expected.openItems.length
  return isWhole ? null : `${name}, balance ${balance.cents}, ${open.items.length} open items`
}

function remove(
  exact: ExactStandIn,
  { deleted, random }: { readonly deleted: Set<number>; readonly random: Random },
): void {
  const index = random.below(exact.clients)
  if (deleted.has(index)) return
  deleted.add(index)
  exact.act.deleteAccount(exact.expectedClient(index).id)
}

async function isLoading(server: ChildServer): Promise<boolean> {
  const { status, body } = await server.ask(admin, 'GET', '/api/admin/exact')
  if (status !== 200) throw new Error(`status answered ${status} ${JSON.stringify(body)}`)
  const { administrations } = exactAdmin.parse(body)
  return administrations.some(({ streams }) => streams.some(({ loading }) => loading))
}
