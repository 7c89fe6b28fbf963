import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { homeCurrencyOf, type MappedTerm } from '../../src/exact/index.ts'
import { balanceOf } from '../../src/money/balance.ts'
import { openItemsOf, openPositions } from '../../src/money/openItems.ts'
import type { Term } from '../../src/money/term.ts'
import { readWorkList } from '../../src/receivables/index.ts'
import { day, daysBetween } from '../../src/values/day.ts'
import { lateWorkLists, type MoneyWorkList, moneyWorkLists } from '../../src/values/workList.ts'
import { openTestDatabase } from '../database.ts'
import { mappedLedger } from '../money/ledgers.ts'
import { termFrom } from '../money/terms.ts'
import { mappedTerm } from './books.ts'
import { storeTerms } from './exampleBooks.ts'

let opened: OpenDatabase
let database: Database
beforeAll(async () => {
  opened = await openTestDatabase()
  database = opened.database
})
afterAll(() => opened.close())

const today = day('2026-07-01')

describe('each list has the clients that its name promises, in the order to work through them', () => {
  const client = (name: string) =>
    `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').slice(0, 12).padStart(12, '0')}`
  const invoice = (name: string, changes: Partial<MappedTerm>) =>
    mappedTerm({ client_id: client(name), invoice_number: null, amount: 1_000, ...changes })
  beforeAll(() =>
    storeTerms(database, [
      // 61, 60 and 31 days late on 1 July.
      invoice('late61', { due_date: '2026-05-01' }),
      invoice('late60', { due_date: '2026-05-02' }),
      invoice('late31', { due_date: '2026-05-31' }),
      invoice('soon', { due_date: '2026-07-01' }),
      // Late, but more credit than debt; late, but being collected; late, but partly paid under the same number.
      invoice('evened', { due_date: '2026-03-01' }),
      invoice('evened', { kind: 'receipt', amount: -1_000, due_date: null }),
      invoice('collected', { due_date: '2026-03-01', state: 'processed', presented_on: '2026-06-25' }),
      invoice('parted', { due_date: '2026-03-02', invoice_number: '7' }),
      invoice('parted', { kind: 'receipt', amount: -400, due_date: null, invoice_number: '7' }),
      invoice('batched', { state: 'selected', presented_on: '2026-06-30' }),
      invoice('oldBatch', { due_date: '2026-07-30', state: 'processed', presented_on: '2026-06-24' }),
      invoice('owes', { due_date: '2026-07-30', amount: 500 }),
      invoice('owed', { kind: 'creditNote', amount: -2_500, date: '2026-06-02', due_date: null }),
      invoice('owed', { due_date: '2026-07-30', amount: 500 }),
      invoice('back', { is_reversal: true, due_date: '2026-07-15', amount: 900 }),
      invoice('booked', { kind: 'receipt', is_reversal: true, due_date: '2026-07-15', date: '2026-06-20' }),
      invoice('paidAgain', { is_reversal: true, state: 'settled', settled_on: '2026-06-01' }),
    ]),
  )

  test.each<[MoneyWorkList, readonly (readonly [string, number, string | null])[]]>([
    ['late90', [['parted', 600, '2026-03-02']]],
    [
      'late60',
      [
        ['parted', 600, '2026-03-02'],
        ['late61', 1_000, '2026-05-01'],
      ],
    ],
    [
      'late30',
      [
        ['parted', 600, '2026-03-02'],
        ['late61', 1_000, '2026-05-01'],
        ['late60', 1_000, '2026-05-02'],
        ['late31', 1_000, '2026-05-31'],
      ],
    ],
    [
      'directDebit',
      [
        ['batched', 1_000, '2026-06-30'],
        ['collected', 1_000, '2026-06-25'],
      ],
    ],
    ['credit', [['owed', 2_000, '2026-06-02']]],
    [
      'reversed',
      [
        ['booked', 1_000, '2026-06-20'],
        ['back', 900, null],
      ],
    ],
  ])('%s', async (list, expected) => {
    expect(await read(list)).toEqual(expected.map(([name, cents, on]) => [client(name), cents, on]))
  })

  test('a client that is gone is on no list, although its terms stay', async () => {
    for (const list of moneyWorkLists) expect(await read(list, sql`false`)).toEqual([])
  })
})

test('every list has the amounts that the open items of the card add up to', async () => {
  const ledgers = fc.sample(mappedLedger, { numRuns: 80, seed: 7 }).map((terms) => ({
    client: randomUUID(),
    mapped: terms,
  }))
  const stored = ledgers.flatMap(({ client, mapped }) =>
    mapped.map((term) => ({ ...term, client_id: client, id: randomUUID() })),
  )
  await storeTerms(database, stored)
  const termsOf = (client: string) =>
    stored.filter((term) => term.client_id === client).map((term) => termFrom(term, client))
  for (const list of moneyWorkLists) {
    const mine = new Set<string>(ledgers.map(({ client }) => client))
    const found = (await read(list)).filter(([client]) => mine.has(String(client)))
    const expected = ledgers.flatMap(({ client }) => {
      const cents = expectedCents(list, termsOf(client))
      return cents > 0 ? [[client, cents]] : []
    })
    expect(found.length, list).toBeGreaterThan(5)
    expect(found.map(([client, cents]) => [client, cents]).toSorted(), list).toEqual(expected.toSorted())
  }
})

/** Reads a list as `client → amount in cents`. */
async function read(list: MoneyWorkList, isClient = sql<boolean>`true`) {
  const entries = await readWorkList(database, list, { today, homeCurrencyOf, isClient: () => isClient })
  return entries.map(({ clientId, amount, day: on }) => [clientId, amount.cents, on])
}

/** Returns the client's amount in a list by the figures that the screens show, or 0 if the client is not in it. */
function expectedCents(list: MoneyWorkList, terms: readonly Term[]): number {
  const view = { today, homeCurrency: 'EUR' }
  const { items, total } = openItemsOf(terms, view)
  const days = lateWorkLists[list]
  if (days !== undefined) {
    const late = items.filter((item) => item.daysOverdue > days && item.collection === 'none')
    return total.cents > 0 ? late.reduce((sum, { overdue }) => sum + overdue.cents, 0) : 0
  }
  if (list === 'credit') return Math.max(0, -total.cents)
  if (list === 'directDebit') {
    const presented = terms.filter(
      ({ presentedOn }) => presentedOn === null || daysBetween(presentedOn, today) < 7,
    )
    return balanceOf(presented, view).underWay.cents
  }
  const owed = openPositions(terms, view).filter(({ item, left }) => item.isReversed && left > 0)
  return owed.reduce((sum, { instalment, left }) => {
    const reversed = instalment.open.filter((term) => term.isReversal && term.state === 'open')
    const amount = reversed.reduce((all, { amountHome }) => all + Math.max(0, amountHome), 0)
    return sum + Math.min(left, amount)
  }, 0)
}
