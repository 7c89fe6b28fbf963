import { sql } from 'kysely'
import { rebuildSearchKeys } from '../../src/clients/index.ts'
import { type Database, openDatabase } from '../../src/database/open.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { type Person, storePeople } from '../clients/people.ts'
import { openInvoiceOf, storeOwingCrowd } from '../desk/owingCrowd.ts'
import { childServer } from '../e2e/childServer.ts'
import { startExactStandIn } from '../standIns/exact/index.ts'
import { line } from './figures.ts'
import { indexSizes } from './indexSizes.ts'
import { measureSearch } from './measureSearch.ts'
import { mixedQueries, type Searchable } from './queries.ts'
import { employeeTokens, sample } from './search.ts'

/**
 * Stores generated clients through the writers of the rooms, because reading them from Exact would take hours. Then
 * starts the real server on them and measures searching. While a hundred employees type, batches of changed clients
 * are written as the sync does.
 */
export async function benchCrowd(clients: number, databaseUrl: string): Promise<readonly string[]> {
  return [...(await storeCrowd(clients, databaseUrl)), ...(await searchCrowd(clients, databaseUrl))]
}

/** Stores the clients in an empty database, without a time limit for the statements that rebuild whole indexes. */
export async function storeCrowd(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const { withoutLimit, close } = await openDatabase({ kind: 'postgres', url: databaseUrl })
  try {
    return await withoutLimit((database) => fillAndMeasure(database, clients))
  } finally {
    await close()
  }
}

async function fillAndMeasure(database: Database, clients: number): Promise<readonly string[]> {
  // On an empty database this only records the current version of the key rules.
  await rebuildSearchKeys(database)
  const begin = performance.now()
  await storeOwingCrowd(database, clients)
  const seconds = (performance.now() - begin) / 1000
  await sql`VACUUM ANALYZE`.execute(database)
  return [
    line(`${nameOf(clients)}: rows and search keys stored`, seconds, 's'),
    ...(await indexSizes(database, nameOf(clients))),
  ]
}

/** Measures searching the stored clients. */
async function searchCrowd(clients: number, databaseUrl: string): Promise<readonly string[]> {
  const { database, close } = await openDatabase({ kind: 'postgres', url: databaseUrl })
  const exact = await startExactStandIn({ clients: 1 })
  const server = await childServer(exact, databaseUrl)
  try {
    await server.start()
    const target = {
      url: server.url,
      tokens: await employeeTokens(server),
      queries: mixedQueries(sample(clients, 0).map(searchable)),
      before: mixedQueries(sample(clients, 0.5).map(searchable)),
    }
    const budget = clients > 200_000 ? { oneByOne: 5, typing: 5 } : undefined
    return await measureSearch(nameOf(clients), target, changer(database, clients), budget)
  } finally {
    await server.close()
    await exact.close()
    await close()
  }
}

function nameOf(clients: number): string {
  return `${clients.toLocaleString('en')} clients, stored directly`
}

/** Returns a function that gives twenty clients another telephone number. */
function changer(database: Database, clients: number): () => Promise<number> {
  let version = 1
  return async () => {
    version += 1
    const changed: readonly Person[] = Array.from({ length: 20 }, (_, index) => ({
      ...crowdMember(((version * 20 + index) * 37) % clients),
      phone: `06-5${String(version * 20 + index).padStart(7, '0')}`,
    }))
    await storePeople(database, changed, version)
    return changed.length
  }
}

function searchable(index: number): Searchable {
  const { number, name, street = '', postcode = '', city = '', ...person } = crowdMember(index)
  return {
    number,
    name,
    street,
    postcode,
    city,
    phone: person.phone ?? null,
    email: person.email ?? null,
    iban: person.iban ?? null,
    representative: person.representative?.name ?? null,
    invoice: openInvoiceOf(index),
  }
}
