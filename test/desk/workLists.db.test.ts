import { expect, test } from 'vitest'
import { receivableWriters } from '../../src/receivables/index.ts'
import { idOf, storePeople } from '../clients/people.ts'
import { mappedTerm } from '../receivables/books.ts'
import { changeOf } from './ledger.ts'
import { asker, newWorldEachTime, now, refusal } from './world.ts'

const world = newWorldEachTime()
const reader = asker('Desk.Read')
const editor = asker('Desk.Read', 'Desk.Edit')

/** Stores a client whose invoice fell due on this day of 2026. */
async function storeLateClient(number: string, due: string): Promise<void> {
  const { database } = world().open
  await storePeople(database, [{ number, name: `Cliënt ${number}`, city: 'Ede' }])
  await database
    .transaction()
    .execute((transaction) =>
      receivableWriters.terms(transaction, [
        mappedTerm({ client_id: idOf(number), amount: 5_000, due_date: `2026-${due}` }),
      ]),
    )
}

test('a list leads from page to page to its last client, and the count is that of all', async () => {
  const { desk } = world()
  for (const [index, due] of ['08-03', '08-02', '08-01'].entries())
    await storeLateClient(`20000${index}`, due)
  const { counts, asOf } = await desk.workCounts(reader)
  expect(counts.find(({ list }) => list === 'late90')?.count).toBe(3)
  expect(asOf).not.toBeNull()
  const first = await desk.workList(reader, 'late90', { limit: 2 })
  expect(first).toMatchObject({
    rows: [
      {
        client: { number: '200002', city: 'Ede' },
        amount: { cents: 5_000 },
        day: '2026-08-01',
        daysOverdue: 116,
      },
      { client: { number: '200001', balance: { cents: 5_000 } }, day: '2026-08-02', daysOverdue: 115 },
    ],
    total: 3,
  })
  const rest = await desk.workList(reader, 'late90', { limit: 2, cursor: first.next ?? '' })
  expect(rest).toMatchObject({ rows: [{ client: { number: '200000' } }], next: null, total: 3 })
  const nonsense = await desk.workList(reader, 'late90', { limit: 3, cursor: 'x y z' })
  expect(nonsense.rows.length).toBe(3)
})

test('employees share one reading of a list for twenty seconds', async () => {
  const { deskWithClock } = world()
  const moments = [0, 19_000, 21_000].map((later) => new Date(now.getTime() + later))
  let moment = now
  const desk = deskWithClock(() => moment)
  const count = async () =>
    (await desk.workCounts(reader)).counts.find(({ list }) => list === 'late90')?.count
  expect(await count()).toBe(0)
  await storeLateClient('200001', '08-01')
  for (const [place, expected] of [0, 0, 1].entries()) {
    moment = moments[place] ?? now
    expect(await count()).toBe(expected)
  }
})

test('changes that wait or failed are counted and listed for employees who may edit alone', async () => {
  const { desk, ledger, lines } = world()
  ledger.change = changeOf({ state: 'conflict' })
  const listsOf = async (who: typeof reader) => (await desk.workCounts(who)).counts.map(({ list }) => list)
  expect(await listsOf(reader)).not.toContain('conflict')
  expect((await desk.workCounts(editor)).counts.filter(({ count }) => count > 0)).toEqual([
    { list: 'conflict', count: 1 },
  ])
  expect((await desk.workList(editor, 'conflict', { limit: 5 })).rows).toMatchObject([
    { client: { number: '100001' }, change: { status: 'conflict', keys: ['phone'], isOwn: false } },
  ])
  expect((await desk.workList(editor, 'waiting', { limit: 5 })).rows).toEqual([])
  expect(await refusal(desk.workList(reader, 'conflict', { limit: 5 }))).toBe('desk/not-allowed')
  expect((await lines()).slice(-1)).toEqual(['look workList - call refused'])
})
