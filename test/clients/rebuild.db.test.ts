import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findClients, rebuildSearchKeys } from '../../src/clients/index.ts'
import { keyRulesVersion } from '../../src/clients/keys/version.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { anna, byBirthDate, idOf, noReceivables, sjoerd, storePeople } from './people.ts'
import { readRows } from './readRows.ts'

let open: OpenDatabase | null = null
beforeEach(async () => {
  await open?.close()
  open = await openTestDatabase()
})
afterAll(() => open?.close())

describe('new rules for keys', () => {
  const spoil = async () => {
    await database().updateTable('search_word').set({ sound: 'x' }).execute()
    await database().deleteFrom('search_key').where('kind', '=', 'phone').execute()
    await database().updateTable('search_key').set({ key: 'oldrule' }).where('kind', '=', 'city').execute()
    await database().insertInto('search_word').values({ kind: 'name', word: 'nobody', sound: null }).execute()
  }

  test('rebuild all keys and sounds, once', async () => {
    const crowd = Array.from({ length: 1100 }, (_, index) => ({
      ...anna,
      number: `3${index}`,
      name: `A. Crowd${index}`,
    }))
    await storePeople(database(), [sjoerd, anna, ...crowd])
    const expected = await readRows(database())
    await spoil()
    expect(await rebuildSearchKeys(database())).toBe(1102)
    expect(await readRows(database())).toEqual(expected)
    await spoil()
    expect(await rebuildSearchKeys(database())).toBe(0)
  })

  test('resume an interrupted rebuild', async () => {
    await storePeople(database(), [sjoerd, anna])
    await spoil()
    const { rebuilt_up_to } = await database()
      .selectFrom('search_rules')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(rebuilt_up_to).toBeNull()
    const [first, second] = [idOf('100001'), idOf('100002')].sort()
    await database()
      .updateTable('search_rules')
      .set({ rebuilding_to: keyRulesVersion, rebuilt_up_to: first ?? '' })
      .execute()
    expect(await rebuildSearchKeys(database())).toBe(1)
    expect(second === idOf('100001') ? await found('0612349876') : await found('ede')).toHaveLength(1)
  })

  test.each([
    ['made', { version: keyRulesVersion + 1 }],
    ['being made', { rebuilding_to: keyRulesVersion + 1 }],
  ])('that are older do not change keys %s by newer ones', async (_, newer) => {
    await storePeople(database(), [sjoerd])
    await database().updateTable('search_rules').set(newer).execute()
    const before = await database().selectFrom('search_rules').selectAll().execute()
    await spoil()
    expect(await rebuildSearchKeys(database())).toBe(0)
    expect(await database().selectFrom('search_rules').selectAll().execute()).toEqual(before)
  })

  test('stop when the signal aborts', async () => {
    await storePeople(database(), [sjoerd])
    expect(await rebuildSearchKeys(database(), { signal: AbortSignal.abort() })).toBe(0)
    expect(await rebuildSearchKeys(database())).toBe(1)
  })
})

async function found(q: string): Promise<readonly string[]> {
  const { hits } = await findClients(database(), { q, limit: 20, byBirthDate }, noReceivables)
  return hits.map((hit) => hit.number)
}

const database = () => {
  if (!open) throw new Error('no database')
  return open.database
}
