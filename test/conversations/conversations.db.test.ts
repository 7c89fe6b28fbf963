import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createConversations } from '../../src/conversations/index.ts'
import type { Database, OpenDatabase } from '../../src/database/open.ts'
import { isSmallWrite } from '../../src/database/smallWrite.ts'
import { openTestDatabase } from '../database.ts'

const minute = 60_000
let clock = new Date('2026-03-02T08:00:00Z')
let opened: OpenDatabase
const encryptionKeys: readonly [string] = [randomBytes(32).toString('base64')]
const open = (database: Database = opened.database) =>
  createConversations(database, { encryptionKeys, now: () => clock })
const owner = { personId: 'sanne', conversationId: 'a:1' }
const wait = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * minute)
}
beforeAll(async () => {
  opened = await openTestDatabase()
})
beforeEach(() => wait(24 * 60))
afterAll(() => opened.close())

test('a key can be claimed only once, even by several instances at the same time', async () => {
  const instances = [open(), open(), open()]
  const claims = await Promise.all(instances.map(({ claim }) => claim('a:1|activity-1')))
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await open().claim('a:1|activity-2')).toBe(true)
})

test('another instance knows the latest record and the one before it', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  await open().remember(owner, first, { verb: 'list' })
  wait(1)
  await open().remember(owner, second, { verb: 'openClient' })
  expect(await open().shown(owner, null)).toEqual({ verb: 'openClient' })
  expect(await open().shown(owner, first)).toEqual({ verb: 'list' })
  expect(await open().back(owner)).toEqual({ verb: 'list' })
  expect(await open().back(owner)).toBeNull()
  expect(await open().shown(owner, null)).toEqual({ verb: 'list' })
})

test('a record is forgotten after the idle time, and is hidden from others', async () => {
  const id = randomUUID()
  await open().remember(owner, id, { verb: 'list' })
  for (const other of [
    { ...owner, personId: 'joost' },
    { ...owner, conversationId: 'a:2' },
  ]) {
    expect(await open().shown(other, id)).toBeNull()
  }
  wait(61)
  expect(await open().shown(owner, id)).toBeNull()
})

test('a question can be taken once within ten minutes, and is unreadable in the table', async () => {
  await open().keepQuestion(owner, 'heeft Wijngaert betaald')
  await open().keepQuestion(owner, 'saldo Wijngaert')
  const rows = await opened.database.selectFrom('conversation_waiting').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/wijngaert/i)
  const taken = await Promise.all([open(), open(), open()].map((each) => each.takeQuestion(owner)))
  expect(taken.filter((question) => question !== null)).toEqual(['saldo Wijngaert'])
  await open().keepQuestion(owner, 'te laat')
  wait(11)
  expect(await open().takeQuestion(owner)).toBeNull()
})

test('the language that an employee chose is kept', async () => {
  expect(await open().languageOf('sanne')).toBeNull()
  await open().chooseLanguage('sanne', 'en')
  await open().chooseLanguage('sanne', 'nl')
  expect(await open().languageOf('sanne')).toBe('nl')
})

test('a conversation writes nothing that a nearly full disk refuses', async () => {
  const refused: string[] = []
  const watched = open(
    opened.database.withPlugin({
      transformQuery: ({ node }) => {
        if (node.kind !== 'SelectQueryNode' && !isSmallWrite(JSON.stringify(node))) refused.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    }),
  )
  await watched.claim('a:1|activity-3')
  await watched.remember(owner, randomUUID(), { verb: 'list' })
  wait(1)
  await watched.remember(owner, randomUUID(), { verb: 'openClient' })
  expect(await watched.back(owner)).toEqual({ verb: 'list' })
  await watched.keepQuestion(owner, 'saldo Wijngaert')
  expect(await watched.takeQuestion(owner)).toBe('saldo Wijngaert')
  await watched.chooseLanguage('sanne', 'nl')
  expect(refused).toEqual([])
})
