import type { Random } from '../standIns/exact/generator/random.ts'
import type { ExactStandIn, ExpectedClient } from '../standIns/exact/standIn.ts'

/** What bookkeepers do in Exact while the portal runs. */
export type Bookkeeping = {
  /** Does what happens in this minute. Returns true if Exact moved the administration. */
  readonly minute: (minute: number) => boolean
  /** Returns a client that has not been deleted. */
  readonly someone: () => ExpectedClient
  readonly counts: { receipts: number; changes: number; deletions: number; moves: number; late: number }
}

const hour = 60
const day = 24 * hour

export function createBookkeeping(exact: ExactStandIn, random: Random): Bookkeeping {
  const remaining = new Set(Array.from({ length: exact.clients }, (_, index) => index))
  const counts = { receipts: 0, changes: 0, deletions: 0, moves: 0, late: 0 }
  let releaseAt: number | null = null

  const someone = (): ExpectedClient => exact.expectedClient(random.pick([...remaining]))

  function receive(): void {
    const client = someone()
    const invoice = client.invoices.find(({ open, status }) => open > 1 && status !== 'creditNote')
    if (!invoice) return
    const cents = random.chance(0.5) ? invoice.open : random.between(1, invoice.open)
    exact.act.receive(client.id, invoice.number, cents, today())
    counts.receipts += 1
  }
  function change(how: 'changeAccount' | 'hold'): void {
    const { id } = someone()
    const properties = random.chance(0.5)
      ? { Email: `klant${random.below(1_000_000)}@voorbeeld.nl` }
      : { City: random.pick(['Ede', 'Zeist', 'Houten', 'Wijk bij Duurstede']) }
    exact.act[how](id, properties)
    counts[how === 'hold' ? 'late' : 'changes'] += 1
  }
  function remove(): void {
    const index = random.pick([...remaining])
    if (remaining.size < exact.clients / 2) return
    remaining.delete(index)
    exact.act.deleteAccount(exact.expectedClient(index).id)
    counts.deletions += 1
  }

  return {
    counts,
    someone,
    minute: (minute) => {
      if (random.chance(1 / 20)) receive()
      if (random.chance(1 / 30)) change('changeAccount')
      if (random.chance(1 / (12 * hour))) remove()
      const moves = minute % (3 * day) === 4 * hour
      if (moves) {
        exact.act.moveDivision()
        counts.moves += 1
      }
      if (releaseAt === minute) {
        exact.act.release()
        releaseAt = null
      } else if (releaseAt === null && random.chance(1 / (6 * hour))) {
        change('hold')
        // A transaction that is visible later than this is read at the next reload only.
        releaseAt = minute + random.between(1, 5)
      }
      return moves
    },
  }
}

const today = (): string => new Date().toISOString().slice(0, 10)
