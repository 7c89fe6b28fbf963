import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { clientWriters, findClients, readClient } from '../../src/clients/index.ts'
import { addLongStarts, fillShownWords } from '../../src/database/migrations/0008-shown-words.ts'
import { addStartsOfFive } from '../../src/database/migrations/0010-starts-of-five.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import { openTestDatabase } from '../database.ts'
import { crowdMember } from './corpus/crowd.ts'
import {
  administration,
  anna,
  byBirthDate,
  idOf,
  noReceivables,
  rowsOf,
  sjoerd,
  storePeople,
} from './people.ts'
import { readRows } from './readRows.ts'

let open: OpenDatabase | null = null
beforeEach(async () => {
  await open?.close()
  open = await openTestDatabase()
})
afterAll(() => open?.close())

describe('a stored client', () => {
  test('is found by every kind of key, and the card shows it', async () => {
    await storePeople(database(), [sjoerd, anna])
    for (const q of everyWay) expect(await found(q), q).toEqual(['100001'])
    expect(await readClient(database(), idOf('100001'))).toMatchObject({
      name: 'S. van der Wijngaert',
      birthDate: '1941-07-17',
      phones: [{ kind: 'main', number: '06 12 34 98 76' }],
      representatives: [{ name: 'A. Dautzenberg', role: 'curator', phone: '013 511 00 44' }],
      bankAccount: { masked: 'NL•• INGB •••• ••45 67', holder: 'S. van der Wijngaert' },
    })
  })

  test('has the same rows whether it or its related rows come first, and when they come twice', async () => {
    await storePeople(database(), [sjoerd, anna])
    const expected = await readRows(database())
    await storePeople(database(), [anna, sjoerd])
    expect(await readRows(database())).toEqual(expected)
    await open?.close()
    open = await openTestDatabase()
    const rows = rowsOf([sjoerd, anna])
    await write(async (transaction) => {
      await clientWriters.clients(transaction, { clients: rows.clients, noClients: [] })
      await clientWriters.bankAccounts(transaction, rows.bankAccounts)
      await clientWriters.addresses(transaction, rows.addresses)
      await clientWriters.contacts(transaction, rows.contacts)
    })
    expect(await readRows(database())).toEqual(expected)
  })

  test('has the same display fields in a database that was filled before they existed', async () => {
    const mentor = {
      ...sjoerd,
      number: '100003',
      representative: { name: 'V. Mentor', role: 'mentor' },
    } as const
    const crowd = Array.from({ length: 60 }, (_, index) => crowdMember(index * 31))
    await storePeople(database(), [sjoerd, anna, mentor, ...crowd])
    const written = await displayFields()
    expect(written.get(idOf('100001'))).toEqual(['1941-07-17', 'A. Dautzenberg'])
    await database().updateTable('client').set({ birth_date: null, representative: 'someone' }).execute()
    await fillShownWords(database())
    expect(await displayFields()).toEqual(written)
    expect(written.size).toBe(63)
  })

  test.each([
    [5, ['bewin B', 'capel C'], addStartsOfFive],
    [12, ['bewindskanto B', 'capelleaande C'], addLongStarts],
  ])(
    'has the prefixes of %i letters in a database that was filled before they existed',
    async (length, some, addStarts) => {
      const double = {
        number: '100004',
        name: "N. d'Hondt-van Tuinstra-Peeters",
        city: 'Capelle aan den IJssel',
      }
      const office = { name: 'Bewindskantoor IJsselland', role: 'bewindvoerder' } as const
      await storePeople(database(), [{ ...double, representative: office }, anna])
      const written = await indexedWords()
      const starts = written.filter((word) => new RegExp(`^[^.]{${length}} [ABC]+$`).test(word))
      expect(starts).toEqual(expect.arrayContaining(some))
      const gone = starts.map((word) => word.slice(0, length))
      await sql`UPDATE search_client SET words = ts_delete(words, ${gone}::text[])`.execute(database())
      expect(await indexedWords()).toHaveLength(written.length - starts.length)
      await addStarts(database())
      expect(await indexedWords()).toEqual(written)
    },
  )

  test('has neither rows nor keys if the transaction fails', async () => {
    const rows = rowsOf([sjoerd])
    await expect(
      write(async (transaction) => {
        await clientWriters.clients(transaction, { clients: rows.clients, noClients: [] })
        throw new Error('cut off')
      }),
    ).rejects.toThrow('cut off')
    expect(await readRows(database())).toEqual([])
  })
})

describe('versions', () => {
  test('a newer row replaces an older one and its keys', async () => {
    await storePeople(database(), [sjoerd], 1)
    await storePeople(
      database(),
      [{ ...sjoerd, name: 'S. Bakker', phone: '06-55500001', person: { last: 'Bakker' } }],
      2,
    )
    expect([await found('wijngaert'), await found('0612349876')]).toEqual([[], []])
    expect([await found('bakker'), await found('0655500001')]).toEqual([['100001'], ['100001']])
  })

  test('an older row that arrives late changes nothing', async () => {
    await storePeople(database(), [sjoerd], 2)
    const expected = await readRows(database())
    await storePeople(database(), [{ ...sjoerd, name: 'S. Bakker', phone: '06-55500001', city: 'Zwolle' }], 1)
    expect(await readRows(database())).toEqual(expected)
  })

  test('the newest of two versions in one batch is kept', async () => {
    const rows = [...rowsOf([{ ...anna, city: 'Zwolle' }], 3).clients, ...rowsOf([anna], 2).clients]
    await write((transaction) => clientWriters.clients(transaction, { clients: rows, noClients: [] }))
    expect((await readClient(database(), idOf('100002')))?.city).toBe('Zwolle')
    expect([await found('zwolle'), await found('ede')]).toEqual([['100002'], []])
  })
})

describe('removal', () => {
  test('removing an account leaves nothing behind, not even words', async () => {
    await storePeople(database(), [anna])
    const expected = await readRows(database())
    await storePeople(database(), [sjoerd])
    await write((transaction) =>
      clientWriters.deleteAccounts(transaction, { administration, ids: [idOf('100001')] }),
    )
    expect(await readRows(database())).toEqual(expected)
    for (const q of everyWay) expect(await found(q), q).toEqual([])
  })

  test('an account that is no longer a client is not found until it becomes one again', async () => {
    await storePeople(database(), [sjoerd])
    await write((transaction) =>
      clientWriters.clients(transaction, { clients: [], noClients: [idOf('100001')] }),
    )
    expect(await readClient(database(), idOf('100001'))).toBeNull()
    expect(
      (await readRows(database())).filter((row) => /^(client|search_key|search_word) /.test(row)),
    ).toEqual([])
    const { clients } = rowsOf([sjoerd])
    await write((transaction) => clientWriters.clients(transaction, { clients, noClients: [] }))
    for (const q of everyWay) expect(await found(q), q).toEqual(['100001'])
  })

  test('a removed representative is no longer found, but the client is', async () => {
    await storePeople(database(), [sjoerd])
    const ids = rowsOf([sjoerd])
      .contacts.filter((contact) => contact.representative_role)
      .map((contact) => contact.id)
    await write((transaction) => clientWriters.deleteContacts(transaction, { administration, ids }))
    expect([await found('dautzenberg'), await found('0135110044'), await found('wijngaert')]).toEqual([
      [],
      [],
      ['100001'],
    ])
  })

  test('a removed address is no longer found', async () => {
    await storePeople(database(), [sjoerd])
    const ids = rowsOf([sjoerd]).addresses.map((address) => address.id)
    await write((transaction) => clientWriters.deleteAddresses(transaction, { administration, ids }))
    expect([await found('6711cd'), await found('1234ab')]).toEqual([[], ['100001']])
  })

  test('unknown ids are no error', async () => {
    await storePeople(database(), [anna])
    const expected = await readRows(database())
    const gone = { administration, ids: [idOf('999')] }
    await write(async (transaction) => {
      await clientWriters.deleteAccounts(transaction, gone)
      await clientWriters.deleteContacts(transaction, gone)
      await clientWriters.deleteAddresses(transaction, gone)
    })
    expect(await readRows(database())).toEqual(expected)
  })
})

describe('a reload', () => {
  test('accepts lower versions, keeps all clients findable meanwhile, and removes those that are not read again', async () => {
    await storePeople(database(), [sjoerd, anna], 900)
    await write((transaction) => clientWriters.forgetVersions(transaction, { administration }))
    expect([await found('wijngaert'), await found('anna')]).toEqual([['100001'], ['100002']])
    await storePeople(database(), [{ ...sjoerd, name: 'S. Bakker', person: { last: 'Bakker' } }], 1)
    await write(async (transaction) => {
      for (const stream of ['accounts', 'contacts', 'addresses', 'terms'] as const) {
        await clientWriters.removeUnseen(transaction, { administration, stream })
      }
    })
    expect([await found('bakker'), await found('wijngaert'), await found('anna')]).toEqual([
      ['100001'],
      [],
      [],
    ])
    expect(await found('dautzenberg')).toEqual(['100001'])
  })

  test('of another administration changes nothing in this one', async () => {
    await storePeople(database(), [anna], 900)
    const expected = await readRows(database())
    await write(async (transaction) => {
      await clientWriters.forgetVersions(transaction, { administration: 2 })
      await clientWriters.removeUnseen(transaction, { administration: 2, stream: 'accounts' })
    })
    expect(await readRows(database())).toEqual(expected)
  })
})

test('a payment condition for direct debit marks only its clients', async () => {
  const rows = rowsOf([sjoerd, anna])
  const clients = rows.clients.map((client, index) => ({
    ...client,
    payment_condition: index === 0 ? 'IN' : '30',
  }))
  await write(async (transaction) => {
    await clientWriters.clients(transaction, { clients, noClients: [] })
    await clientWriters.directDebitConditions(transaction, { administration, codes: ['IN', 'I2'] })
  })
  const pays = async (number: string) => (await readClient(database(), idOf(number)))?.directDebit.byCondition
  expect([await pays('100001'), await pays('100002')]).toEqual([true, false])
  await write((transaction) =>
    clientWriters.directDebitConditions(transaction, { administration, codes: ['30'] }),
  )
  expect([await pays('100001'), await pays('100002')]).toEqual([false, true])
})

const everyWay = [
  'wijngaert',
  '1234ab',
  '0612349876',
  'sjoerd@voorbeeld.nl',
  'iban 4567',
  '17-7-1941',
  '6711cd',
  '100001',
]

async function found(q: string): Promise<readonly string[]> {
  const { hits } = await findClients(database(), { q, limit: 20, byBirthDate }, noReceivables)
  return hits.map((hit) => hit.number)
}
const write = (act: Parameters<ReturnType<ReturnType<typeof database>['transaction']>['execute']>[0]) =>
  database().transaction().execute(act)

/** Returns the display fields of each client, with its words sorted. */
async function displayFields() {
  const rows = await database().selectFrom('client').select(['id', 'birth_date', 'representative']).execute()
  return new Map(rows.map(({ id, birth_date, representative }) => [id, [birth_date, representative]]))
}

/** Returns the indexed words, each with its kinds. */
async function indexedWords() {
  const { rows } = await sql<{ word: string }>`
    SELECT lexeme || ' ' || array_to_string(weights, '') AS word
    FROM search_client CROSS JOIN unnest(words) ORDER BY client_id, lexeme`.execute(database())
  return rows.map(({ word }) => word)
}

const database = () => {
  if (!open) throw new Error('no database')
  return open.database
}
