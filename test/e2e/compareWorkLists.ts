import { expect } from 'vitest'
import type { WorkListPage } from '../../src/http/contract.ts'
import * as contract from '../../src/http/contract.ts'
import { lateWorkLists, type MoneyWorkList, moneyWorkLists } from '../../src/values/workList.ts'
import type { ExpectedClient } from '../standIns/exact/standIn.ts'
import { ask } from './compareAnswers.ts'
import { amsterdamToday, daysFrom } from './dutch.ts'
import { daysLate } from './spoken.ts'
import type { World } from './world.ts'

/** Compares every page of the work lists about money with the generated ledger. Returns how many entries were compared. */
export async function compareWorkLists(world: World): Promise<number> {
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
    const rows = pages.flatMap((page) => page.rows)
    const expected = world.exact.expected.clients.flatMap((client) => {
      const cents = centsIn(list, client)
      return cents > 0 ? [`${client.number} ${cents}`] : []
    })
    expect(rows.map(({ client, amount }) => `${client.number} ${amount?.cents}`).toSorted(), list).toEqual(
      expected.toSorted(),
    )
    expect(counts.find((each) => each.list === list)?.count, list).toBe(expected.length)
    expect(pages[0]?.total).toBe(expected.length)
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
