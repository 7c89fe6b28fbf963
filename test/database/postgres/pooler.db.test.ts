import { expect, test } from 'vitest'
import { DatabaseStartError } from '../../../src/database/errors.ts'
import { openDatabase } from '../../../src/database/open.ts'
import { testDatabaseLocation } from '../../database.ts'
import { startTransactionPooler } from '../../standIns/network/transactionPooler.ts'

test('a pooler in transaction mode is refused with what to do', async () => {
  const place = await testDatabaseLocation()
  if (place.kind !== 'postgres') throw new Error('only PostgreSQL has poolers')
  const url = new URL(place.url)
  const pooler = await startTransactionPooler(Number(url.port))
  url.port = String(pooler.port)
  const opening = openDatabase({ kind: 'postgres', url: url.href })
  await expect(opening).rejects.toThrow(DatabaseStartError)
  await expect(opening).rejects.toThrow(/^DATABASE_URL: .* is a pooler in transaction mode.*session mode\.$/)
  await pooler.close()
  await (await openDatabase(place)).close()
})
