import { expect } from 'vitest'
import type { WorkListPage } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { lateWorkLists, type MoneyWorkList, moneyWorkLists } from '../../src/values/workList.ts'
import type { WorkedCase } from '../receivables/workedCases/workedCase.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { ask } from './compareAnswers.ts'
import { amsterdamToday, daysFrom } from './dutch.ts'
import { daysLate } from './spoken.ts'
import { centsOf } from './workedBooks.ts'
import type { World } from './world.ts'

/**
 * Compares every page of the work lists about money with the generated ledger, and with the cases worked out by hand as
 * far as their figures tell the amount. Returns how many entries were compared.
 */
export async function compareWorkLists(world: World, worked: readonly WorkedCase[]): Promise<number> {
  const booked = new Map(world.exact.booked.map(({ number }, place) => [number, worked[place]]))
  const { counts } = await ask(world, '/api/work-lists', contract.workCounts)
  const sizes: number[] = []
  for (const list of moneyWorkLists) {
    const pages: WorkListPage[] = []
    do {
      const cursor = encodeURIComponent(pages.at(-1)?.next ?? '')
      pages.push(
        await ask(world, `/api/work-lists/${list}?limit=200&cursor=${cursor}`, contract.workListPage),
      )
    } while (pages.at(-1)?.next)
    const all = pages.flatMap((page) => page.rows)
    const rows = all.filter(({ client }) => !booked.has(client.number))
    const ofWorked = new Map(all.map(({ client, amount }) => [client.number, amount?.cents]))
    for (const [number, each] of booked) {
      const cents = each && workedCents(list, each)
      if (cents !== undefined && cents !== null) {
        expect(ofWorked.get(number) ?? 0, `${list}: ${each?.title}`).toBe(cents)
      }
    }
    const expected = world.exact.expected.clients.flatMap((client) => {
      const cents = centsIn(list, client)
      return cents > 0 ? [`${client.number} ${cents}`] : []
    })
    expect(rows.map(({ client, amount }) => `${client.number} ${amount?.cents}`).toSorted(), list).toEqual(
      expected.toSorted(),
    )
    const total = expected.length + all.length - rows.length
    expect(counts.find((each) => each.list === list)?.count, list).toBe(total)
    expect(pages[0]?.total).toBe(total)
    sizes.push(expected.length)
  }
  return sizes.reduce((total, size) => total + size, 0)
}

/** Returns the client's amount in a list, calculated from the generated ledger; 0 if the client is not in it. */
function centsIn(list: MoneyWorkList, client: ExpectedClient): number {
  const today = amsterdamToday()
  const { balance, openItems, invoices } = client
  const sum = (amounts: readonly number[]) => amounts.reduce((total, cents) => total + cents, 0)
  const days = lateWorkLists[list]
  if (days !== undefined) {
    const late = openItems.filter((item) => daysLate(item, today) > days && item.collection === 'none')
    return balance > 0 ? sum(late.map(({ open }) => open)) : 0
  }
  if (list === 'credit') return Math.max(0, -balance)
  if (list === 'reversed')
    return sum(openItems.filter(({ isReversed }) => isReversed).map(({ open }) => open))
  const batched = invoices
    .flatMap(({ directDebits }) => directDebits)
    .filter(({ outcome }) => outcome === 'underWay')
    .filter(({ presentedOn }) => presentedOn === null || daysFrom(presentedOn, today) < 7)
  return sum(batched.map(({ amount }) => amount))
}

/** Returns the amount of a case in a list, or null if its figures do not tell. */
function workedCents(list: MoneyWorkList, { ageing, balance, ledger }: WorkedCase): number | null {
  if (list === 'credit') return Math.max(0, -centsOf(balance))
  const days = lateWorkLists[list]
  const isInBatch = ledger.some((line) => /selected|processed/.test(line))
  if (days === undefined || ageing === undefined || isInBatch) return null
  if (centsOf(balance) <= 0) return 0
  const buckets = [...ageing.matchAll(/(\d+)(?:-\d+)? days (\d+\.\d\d)/g)]
  const late = buckets.filter(([, from]) => Number(from) >= (days === 90 ? 90 : days + 1))
  return late.reduce((sum, [, , cents = '']) => sum + centsOf(cents), 0)
}
