import { afterAll, beforeAll, expect, test } from 'vitest'
import { invoiceId } from '../../src/values/ids.ts'
import { idOf } from '../clients/people.ts'
import { asker, startWorld, type World } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.close())

const notLate = {
  overdue: [0, 0, 0],
  days: [0, 0, 0, 0, 0],
  says: ['Er staat € 208,20 open.', 'Van factuur 26104412 staat € 125,00 open.'].map(
    (text) => `${text} U kunt vandaag nog betalen.`,
  ),
}
const late = (day: string) => ({
  overdue: [20_820, 20_820, 20_820],
  days: [1, 1, 1, 1, 1],
  says: [
    'Er staat € 208,20 open. Dat had u al moeten betalen.',
    `Van factuur 26104412 staat € 125,00 open. U kon betalen tot en met ${day}. Dat is 1 dag geleden.`,
  ],
})

test.each([
  ['in winter', '2026-11-30', '30 november', '2026-11-30T22:59:59.999Z', '2026-11-30T23:00:00.000Z'],
  ['in summer', '2026-07-14', '14 juli', '2026-07-14T21:59:59.999Z', '2026-07-14T22:00:00.000Z'],
  [
    'at the start of the day when the clock goes forward',
    '2026-03-28',
    '28 maart',
    '2026-03-28T22:59:59.999Z',
    '2026-03-28T23:00:00.000Z',
  ],
  [
    'at the end of the day when the clock went forward',
    '2026-03-29',
    '29 maart',
    '2026-03-29T21:59:59.999Z',
    '2026-03-29T22:00:00.000Z',
  ],
  [
    'at the start of the day when the clock goes back',
    '2026-10-24',
    '24 oktober',
    '2026-10-24T21:59:59.999Z',
    '2026-10-24T22:00:00.000Z',
  ],
  [
    'at the end of the day when the clock went back',
    '2026-10-25',
    '25 oktober',
    '2026-10-25T22:59:59.999Z',
    '2026-10-25T23:00:00.000Z',
  ],
])('an invoice becomes overdue at midnight in Amsterdam: %s', async (_, due, day, before, after) => {
  await world.open.database.updateTable('term').set({ due_date: due }).execute()
  expect(await answersAt(before)).toEqual(notLate)
  expect(await answersAt(after)).toEqual(late(day))
})

test('a date of last year gets its year from the first moment of the new year in Amsterdam', async () => {
  await world.open.database.updateTable('term').set({ due_date: '2026-12-31' }).execute()
  expect(await answersAt('2026-12-31T22:59:59.999Z')).toEqual(notLate)
  expect(await answersAt('2026-12-31T23:00:00.000Z')).toEqual(late('31 december 2026'))
})

/** Returns the answers at a moment about two invoices, of € 83,20 and € 125,00, that are due on one day. */
async function answersAt(moment: string) {
  const desk = world.deskAt(new Date(moment))
  const [{ overdue, ageing, sentence }, items, { invoices }] = await Promise.all([
    desk.openClient(read, client),
    desk.listOpenItems(read, client),
    desk.listInvoices(read, client, { show: 'open', limit: 10 }),
  ])
  const detail = await desk.openInvoice(read, invoiceId(invoices[0]?.id ?? ''))
  return {
    overdue: [overdue.cents, items.overdue.cents, ageing.days1To30.cents],
    days: [
      ...items.items.map(({ daysOverdue }) => daysOverdue),
      ...invoices.map(({ daysOverdue }) => daysOverdue),
      detail.daysOverdue,
    ],
    says: [sentence.nl, detail.sentence.nl].map((text) => text.replace(/\u00a0/g, ' ')),
  }
}
