import { setTimeout as sleep } from 'node:timers/promises'
import { clientCard } from '../../src/http/contract.ts'
import { childServer } from '../e2e/childServer.ts'
import { admin, connectExact, sanne, waitUntilLoaded } from '../e2e/world.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import type { ExactStandIn, ExpectedClient } from '../standIns/exact/standIn.ts'
import { startFaultyProxy } from '../standIns/network/faultyProxy.ts'
import { line } from './figures.ts'

const clients = 300
/** An open card has the server check Exact this often; see tab/api/liveClient.ts. */
const refreshMs = 10_000
/** Longer than cards that are opened after each other share a reading of Exact. */
const apartMs = 6_000
const roundsInDay = 24 * 12
const dayLimit = 5_000
const hundred = 100

/** Measures how live the figures are, what that costs in calls, and how soon another instance takes over. */
export async function benchExact(databaseUrl: string): Promise<readonly string[]> {
  const exact = await startExactStandIn({ clients, invoicesPerClient: 3, minuteMs: 1_000 })
  const target = new URL(databaseUrl)
  const network = await startFaultyProxy(Number(target.port))
  target.port = String(network.port)
  const settings = { PUBLIC_URL: 'http://127.0.0.1:3978' }
  const leading = await childServer(exact, target.href, settings)
  const other = await childServer(exact, databaseUrl, settings)
  try {
    await leading.start()
    await connectExact(leading.ask, leading.url)
    await waitUntilLoaded(leading.ask)
    const lines = [...(await benchCalls(leading, exact)), ...(await benchReceipts(leading, exact))]
    await other.start()
    const killed = await takeover(exact, () => leading.kill())
    await leading.start()
    await other.kill()
    await untilCalled(exact, exact.calls().total)
    await other.start()
    const lost = await takeover(exact, async () => {
      network.swallow()
    })
    return [
      ...lines,
      line('takeover after kill -9 of the leader', killed, 's', { most: 30 }),
      line('takeover after the leader silently lost the database', lost, 's', { most: 30 }),
    ]
  } finally {
    await Promise.all([leading.close(), other.close()])
    await network.close()
    await exact.close()
  }
}

type Server = Awaited<ReturnType<typeof childServer>>

async function benchCalls({ ask }: Server, exact: ExactStandIn): Promise<readonly string[]> {
  const spent = async (work: () => Promise<void>): Promise<number> => {
    const before = exact.calls().total
    await work()
    return exact.calls().total - before
  }
  const searching = await spent(async () => {
    for (let index = 0; index < hundred; index += 1) {
      await ask(sanne, 'POST', '/api/clients/search', { q: exact.expectedClient(index).name, limit: 25 })
    }
  })
  const cards: number[] = []
  for (let index = 0; index < 4; index += 1) {
    await sleep(apartMs)
    cards.push(await spent(() => open(ask, exact.expectedClient(index))))
  }
  await sleep(apartMs)
  const together = await spent(async () => {
    await Promise.all(Array.from({ length: 10 }, () => open(ask, exact.expectedClient(9))))
  })
  const rounds: number[] = []
  for (let round = 0; round < 6; round += 1) {
    rounds.push(
      await spent(async () => {
        const before = exact.calls().byResource['sync/Deleted'] ?? 0
        await ask(admin, 'POST', '/api/admin/exact/sync', {})
        while ((exact.calls().byResource['sync/Deleted'] ?? 0) === before) await sleep(50)
        await sleep(1_500)
      }),
    )
  }
  const perRound = rounds.reduce((sum, calls) => sum + calls, 0) / rounds.length
  return [
    line('calls of 100 searches', searching, 'calls', { most: 0 }),
    line('calls of a card that is opened, at most', Math.max(...cards), 'calls', { most: 2 }),
    line('calls of ten who open the same card', together, 'calls', { most: 2 }),
    line('calls of a round without changes', perRound, 'calls'),
    line(
      'calls of a day of rounds every five minutes, of 5,000',
      (perRound * roundsInDay * hundred) / dayLimit,
      '%',
      {
        most: 60,
      },
    ),
  ]
}

/** Opens a card as the tab does: it shows what is known, and has the server check Exact. */
async function open(ask: Server['ask'], { id }: ExpectedClient): Promise<void> {
  await ask(sanne, 'GET', `/api/clients/${id}`)
  await ask(sanne, 'POST', `/api/clients/${id}/refresh`, {})
}

async function benchReceipts({ ask }: Server, exact: ExactStandIn): Promise<readonly string[]> {
  const owing = Array.from({ length: clients }, (_, index) => exact.expectedClient(index)).filter(
    ({ invoices }) => invoices.some(({ open: cents }) => cents > hundred),
  )
  const receive = ({ id, invoices }: ExpectedClient): number => {
    const invoice = invoices.find(({ open: cents }) => cents > hundred)
    if (!invoice) throw new Error('the client owes nothing')
    return exact.act.receive(id, invoice.number, hundred, invoice.date).balance
  }
  const shown = async ({ id }: ExpectedClient): Promise<number> =>
    clientCard.parse((await ask(sanne, 'GET', `/api/clients/${id}`)).body).balance.cents
  const seconds = async (client: ExpectedClient, balance: number, everyMs: number): Promise<number> => {
    const begun = performance.now()
    for (;;) {
      await ask(sanne, 'POST', `/api/clients/${client.id}/refresh`, {})
      if ((await shown(client)) === balance) return (performance.now() - begun) / 1_000
      await sleep(everyMs)
    }
  }
  const [first, second] = owing
  if (!first || !second) throw new Error('no one owes anything')
  await sleep(apartMs)
  const opened = await seconds(first, receive(first), 250)
  // The worst moment: right after the open card has checked.
  await ask(sanne, 'POST', `/api/clients/${second.id}/refresh`, {})
  const balance = receive(second)
  await sleep(refreshMs)
  const watched = refreshMs / 1_000 + (await seconds(second, balance, refreshMs))
  return [
    line('a receipt is seen after opening the card', opened, 's', { most: 5 }),
    line('a receipt is seen on an open card, at the worst moment', watched, 's', { most: 15 }),
  ]
}

/** Returns the seconds from the fault until another instance calls Exact. */
async function takeover(exact: ExactStandIn, fault: () => Promise<void>): Promise<number> {
  // A round that is under way would be taken for one of the next leader.
  await sleep(3_000)
  const begun = performance.now()
  await fault()
  await untilCalled(exact, exact.calls().total)
  return (performance.now() - begun) / 1_000
}

async function untilCalled(exact: ExactStandIn, calls: number): Promise<void> {
  const deadline = performance.now() + 120_000
  while (exact.calls().total === calls) {
    if (performance.now() > deadline) throw new Error('no instance took over')
    await sleep(50)
  }
}
