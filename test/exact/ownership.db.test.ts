import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/database/open.ts'
import {
  claimConnection,
  handOver,
  type Installation,
  markAsCopy,
  readUse,
  takeConnection,
} from '../../src/exact/ownership.ts'
import { openTestDatabase } from '../database.ts'
import { codeOf, newConnection, startConnected } from './connection/connected.ts'
import { installation as ours } from './connection/installation.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
beforeEach(() => opened.database.updateTable('exact_connection').set(unowned).execute())
afterAll(() => opened.close())

const elsewhere: Installation = { ...ours, database: 'a copy' }
const renamed: Installation = { ...ours, address: 'https://test.lindehof.example' }

test('the first start owns the connection; a copy at another place or address may not use it', async () => {
  await claimConnection(opened.database, ours)
  await opened.database.updateTable('exact_connection').set({ refresh_token: 'sealed' }).execute()
  expect(await readUse(opened.database, ours)).toBe('allowed')
  for (const copy of [elsewhere, renamed]) {
    await claimConnection(opened.database, copy)
    expect(await readUse(opened.database, copy)).toBe('copy')
  }
  expect(await readUse(opened.database, ours)).toBe('allowed')
})

test('without tokens there is nothing to protect', async () => {
  await claimConnection(opened.database, ours)
  await claimConnection(opened.database, renamed)
  expect(await readUse(opened.database, renamed)).toBe('allowed')
})

test('after a restore no one may use it, until an admin says who', async () => {
  await claimConnection(opened.database, ours)
  await markAsCopy(opened.database)
  await claimConnection(opened.database, ours)
  expect(await readUse(opened.database, ours)).toBe('copy')
  await takeConnection(opened.database, elsewhere)
  expect([await readUse(opened.database, elsewhere), await readUse(opened.database, ours)]).toEqual([
    'allowed',
    'copy',
  ])
})

test('a move hands the connection over, but a copy stays a copy', async () => {
  const moved = await openTestDatabase()
  const to = { database: moved.database, identity: elsewhere.database }
  const handOverFrom = async (identity: string) => {
    await markAsCopy(moved.database)
    await handOver({ database: opened.database, identity }, to)
    return [await readUse(opened.database, ours), await readUse(moved.database, elsewhere)]
  }
  await claimConnection(opened.database, ours)
  await claimConnection(moved.database, ours)
  expect(await handOverFrom('the folder was itself a copy')).toEqual(['allowed', 'copy'])
  expect(await handOverFrom(ours.database)).toEqual(['copy', 'allowed'])
  await moved.close()
})

test('the setting keeps it from Exact and takes no ownership', async () => {
  await claimConnection(opened.database, { ...ours, isOff: true })
  expect(await readUse(opened.database, { ...ours, isOff: true })).toBe('off')
  await claimConnection(opened.database, elsewhere)
  expect(await readUse(opened.database, elsewhere)).toBe('allowed')
})

test('a copy makes no call to Exact at all: neither for data, nor for a token, nor to connect', async () => {
  const { exact, connection, call, close } = await startConnected(opened)
  await connection.currentDivision()
  await claimConnection(opened.database, ours)
  await opened.database.updateTable('exact_connection').set({ expires_in: 0 }).execute()
  const before = exact.calls()
  const copy = newConnection(exact, opened.database, { installation: elsewhere })
  expect(await codeOf(copy.readPage(call('sync/CRM/Accounts')))).toBe('exact/off')
  expect(await codeOf(copy.change(call("crm/Accounts(guid'x')"), {}))).toBe('exact/off')
  expect(await codeOf(copy.currentDivision())).toBe('exact/off')
  expect(await codeOf(copy.connect())).toBe('exact/off')
  expect(await codeOf(copy.finishConnecting({ code: 'code', state: 'state' }))).toBe('exact/off')
  expect(exact.calls()).toEqual(before)
  await close()
})

const unowned = {
  state: 'none',
  refresh_token: null,
  owner_address: null,
  owner_database: null,
  is_copy: false,
} as const
