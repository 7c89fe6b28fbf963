import { chmodSync, chownSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultOf } from '../../src/database/checkServer.ts'
import { openDatabase } from '../../src/database/open.ts'
import { type RunningPostgres, startPostgres } from '../setup/startPostgres.ts'

let postgres: RunningPostgres
beforeAll(prepareServer, 180_000)
afterAll(() => postgres.stop())

describe('the line that the admin reads when the database', () => {
  test.each(wrongDatabases())('%s', async (_, address, line) => {
    const server = new URL(postgres.url).host
    const url = address.replace('SERVER', server)
    const error = await openDatabase({ kind: 'postgres', url }).catch((cause: unknown) => cause)
    expect(String(error)).toBe(`DatabaseStartError: DATABASE_URL: ${line.replaceAll('SERVER', server)}`)
  })
})

/** What is wrong, the address, and the line after the name of the setting. */
function wrongDatabases(): readonly (readonly [fault: string, address: string, line: string])[] {
  const own = 'postgres://postgres:postgres@SERVER'
  return [
    [
      'is at a host that does not exist',
      'postgres://portal:word@no-such-host.invalid/portal',
      'could not connect: the host no-such-host.invalid cannot be found. Check the name; in a password write @ as %40, # as %23 and / as %2F.',
    ],
    [
      'is at a port where nothing listens',
      'postgres://portal:word@127.0.0.1:1/portal',
      'could not connect: nothing listens on 127.0.0.1:1. Check host and port, and that PostgreSQL runs there.',
    ],
    [
      'does not accept the password',
      'postgres://postgres:wrong@SERVER/portal',
      'could not connect: SERVER does not accept the password of user postgres. Check user and password; in a password write @ as %40, # as %23 and / as %2F.',
    ],
    [
      'has no such user',
      'postgres://nobody:word@SERVER/portal',
      'could not connect: SERVER does not accept the password of user nobody. Check user and password; in a password write @ as %40, # as %23 and / as %2F.',
    ],
    [
      'does not exist',
      `${own}/nowhere`,
      `could not connect: there is no database "nowhere" on SERVER. Correct the name, or create it: CREATE DATABASE "nowhere" ENCODING 'UTF8' TEMPLATE template0;`,
    ],
    [
      'lets no one in from this machine',
      'postgres://remote:word@SERVER/portal',
      'could not connect: SERVER does not let user remote in from here. First add sslmode=verify-full to the address, after ? or &, in case it requires TLS. If it still refuses, allow this machine in its pg_hba.conf, by the address in the log of PostgreSQL (Azure: Networking, firewall rules).',
    ],
    [
      'has no connection left for the user',
      'postgres://crowded:word@SERVER/portal',
      'could not connect: SERVER has no connection left for user crowded. Each instance of the portal needs at most 25. Raise max_connections of the server, and CONNECTION LIMIT of the user (ALTER ROLE "crowded") and of the database (ALTER DATABASE "portal") if they have one.',
    ],
    [
      'has a certificate that is not trusted',
      `${own}/portal?sslmode=verify-full`,
      'could not connect: the certificate of SERVER is not trusted. Give the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS=/path/ca.pem',
    ],
    [
      'needs a certificate file that does not exist',
      `${own}/portal?sslmode=verify-full&sslrootcert=/nowhere/ca.pem`,
      'could not connect: /nowhere/ca.pem does not exist, and the address names it. Correct the path, such as that after sslrootcert=.',
    ],
    [
      'is read-only',
      `${own}/readonly`,
      'cannot use this database: readonly is read-only for user postgres. In psql, as an administrator, run: SET default_transaction_read_only = off; ALTER DATABASE "readonly" SET default_transaction_read_only = off; ALTER ROLE "postgres" SET default_transaction_read_only = off;',
    ],
    [
      'has another encoding',
      `${own}/ascii`,
      `cannot use this database: ascii has the encoding SQL_ASCII, and the portal needs UTF8. Create another: CREATE DATABASE "ascii_utf8" ENCODING 'UTF8' TEMPLATE template0; and name it in DATABASE_URL.`,
    ],
    [
      'does not let the user make tables',
      'postgres://guest:word@SERVER/portal',
      'could not bring the tables up to date: user guest lacks a right. Grant it: GRANT CREATE ON DATABASE "portal" TO "guest"; GRANT CREATE ON SCHEMA public TO "guest";',
    ],
    [
      'has no extension pg_trgm',
      `${own}/bare`,
      'could not bring the tables up to date: the extension pg_trgm is not available on SERVER. Install it (package postgresql-contrib) or allow it (Azure: server parameter azure.extensions).',
    ],
  ]
}

test('without TLS on the server an address that asks for it gets a line', async () => {
  await ask('ALTER SYSTEM SET ssl = off', 'SELECT pg_reload_conf()')
  const { host } = new URL(postgres.url)
  const url = `postgres://postgres:postgres@${host}/portal?sslmode=verify-full`
  await expect
    .poll(() => openDatabase({ kind: 'postgres', url }).catch(String), { timeout: 10_000 })
    .toBe(
      `DatabaseStartError: DATABASE_URL: could not connect: ${host} offers no TLS, which the address asks for. Switch TLS on there, or remove sslmode from the address if the network is yours.`,
    )
})

test.each([
  [{ version: 15 }, 'PostgreSQL 15 runs on db:5432. Use version 16 or newer.'],
  [{ isStandby: true }, 'db:5432 is a standby, which only reads. Give the address of the primary server.'],
  [{}, null],
])('a server with %j', (facts, fault) => {
  const place = { server: 'db:5432', host: 'db', user: 'portal', database: 'portal' }
  const good = { version: 18, encoding: 'UTF8', isStandby: false, isReadOnly: false }
  expect(faultOf({ ...good, ...facts }, place)).toBe(fault)
})

async function ask(...statements: readonly string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: `${postgres.url}/postgres` })
  await client.connect()
  const answers: pg.QueryResult[] = []
  for (const statement of statements) answers.push(await client.query(statement))
  await client.end()
  return answers
}

/** One server on which every user and database has a fault of its own. */
async function prepareServer(): Promise<void> {
  postgres = await startPostgres()
  for (const name of ['portal', 'readonly', 'bare']) await postgres.createDatabase(name)
  const [answer] = await ask(
    'SHOW data_directory',
    `CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`,
    'ALTER DATABASE readonly SET default_transaction_read_only = on',
    `ALTER DATABASE bare SET extension_control_path = '/nowhere'`,
    `CREATE ROLE guest LOGIN PASSWORD 'word'`,
    `CREATE ROLE remote LOGIN PASSWORD 'word'`,
    `CREATE ROLE crowded LOGIN PASSWORD 'word' CONNECTION LIMIT 0`,
    'ALTER SYSTEM SET ssl = on',
  )
  const folder: string = answer?.rows[0].data_directory
  const stored = join(import.meta.dirname, '..', 'standIns', 'tls')
  const { uid, gid } = statSync(folder)
  for (const kind of ['crt', 'key']) {
    const file = join(folder, `server.${kind}`)
    copyFileSync(join(stored, `localhost.${kind}`), file)
    chownSync(file, uid, gid)
    chmodSync(file, 0o600)
  }
  const rules = join(folder, 'pg_hba.conf')
  writeFileSync(rules, `host all remote 127.0.0.1/32 reject\n${readFileSync(rules, 'utf8')}`)
  await ask('SELECT pg_reload_conf()')
}
