import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReloadableStream } from '../../../src/database/reload.ts'
import { readModelWriters } from '../../../src/readModelWriters.ts'
import { administrationId } from '../../../src/values/ids.ts'
import { chain, resourceOf, smallPages } from './intercept.ts'
import { readModel, type SyncWorld, startSyncWorld } from './world.ts'

let world: SyncWorld
beforeAll(async () => {
  world = await startSyncWorld({ clients: 15, creditors: 3, invoicesPerClient: 2 })
  await world.round()
})
afterAll(() => world.close())

const tablesByStream: readonly (readonly [stream: ReloadableStream, tables: readonly string[]])[] = [
  ['accounts', ['client', 'creditor']],
  ['contacts', ['client_contact']],
  ['addresses', ['client_address']],
  ['terms', ['creditor_term', 'term']],
  ['salesInvoices', ['sales_invoice', 'sales_invoice_line']],
]

test.each(tablesByStream)(
  'forgetting the versions of %s leaves all other rows alone',
  async (stream, tables) => {
    const administration = administrationId(world.exact.division)
    const transaction = await world.database.startTransaction().execute()
    try {
      await readModelWriters.forgetVersions(transaction, { administration, stream })
      const model = Object.entries(await readModel(transaction))
      const forgotten = model.filter(([, rows]) => rows.some((row) => row.includes('"version":-1')))
      expect(forgotten.map(([table]) => table).toSorted()).toEqual(tables)
    } finally {
      await transaction.rollback().execute()
    }
  },
)

const pagesOf20 = smallPages(20)

/** Moves the division, and ends the process while the terms are read again. */
async function cutOffReloadOfTerms(): Promise<void> {
  world.exact.act.moveDivision()
  let pages = 0
  const cutOff = world.round({
    intercept: chain((call, read) => {
      if (resourceOf(call) === 'sync/Cashflow/PaymentTerms' && pages++ === 2) throw new Error('cut off')
      return read(call)
    }, pagesOf20),
  })
  await expect(cutOff).rejects.toThrow('cut off')
}

test('a mapping that is saved while a reload is interrupted loses no row', async () => {
  const before = await readModel(world.database, ['version', 'seen_at', 'representative_role'])
  expect(before.term?.length).toBeGreaterThan(40)
  await cutOffReloadOfTerms()
  await world.database
    .updateTable('exact_administration')
    .set({ mapping: JSON.stringify({ representativeTitles: { mentor: 'other' }, directDebit: 'either' }) })
    .execute()
  await world.round({ intercept: pagesOf20 })
  const after = await readModel(world.database, ['version', 'seen_at', 'representative_role'])
  for (const table of ['term', 'sales_invoice', 'sales_invoice_line', 'creditor', 'creditor_term'] as const) {
    expect(after[table], table).toEqual(before[table])
  }
})
