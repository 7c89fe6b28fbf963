import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { inject } from 'vitest'
import {
  claimDatabase,
  type DatabaseLocation,
  type OpenDatabase,
  openDatabase,
} from '../src/database/open.ts'
import { openRecycledPglite } from './recycledPglite.ts'

type TestDatabase =
  | { readonly kind: 'pglite'; readonly image: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase
  }
}

/**
 * Opens a fresh, migrated database of the kind that the running project tests. Files that call this are named
 * `*.db.test.ts`, so that they run on both kinds. Close it when done.
 */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const given = inject('testDatabase')
  return given.kind === 'pglite'
    ? openRecycledPglite(() => imageOf(given))
    : openDatabase(await testDatabaseLocation())
}

/** Opens a database without any tables. */
export async function openNewDatabase(): Promise<OpenDatabase> {
  const given = inject('testDatabase')
  const location: DatabaseLocation =
    given.kind === 'pglite' ? { kind: 'memory' } : await createDatabase(given.url, 'template0')
  const claimed = await claimDatabase(location)
  return claimed.openAsIs()
}

/** Returns the location of a fresh, migrated database, for tests whose server opens it. */
export async function testDatabaseLocation(): Promise<DatabaseLocation> {
  const given = inject('testDatabase')
  if (given.kind === 'pglite') {
    return { kind: 'memory', image: await imageOf(given) }
  }
  return createDatabase(given.url, given.template)
}

async function createDatabase(url: string, template: string): Promise<DatabaseLocation> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: `${url}/postgres` })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  } finally {
    await admin.end()
  }
  return { kind: 'postgres', url: `${url}/${name}` }
}

async function imageOf({ image }: { readonly image: string }): Promise<Blob> {
  return new Blob([await readFile(image)])
}
