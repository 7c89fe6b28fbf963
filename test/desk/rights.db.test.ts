import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roles } from '../../src/access/index.ts'
import type { Asker, Desk } from '../../src/desk/index.ts'
import { idOf } from '../clients/people.ts'
import { changeOf, conflictingChange } from './ledger.ts'
import { client, page, useCases } from './useCases.ts'
import { asker, refusal, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.changeFeatures({ creditors: true })
})
beforeEach(() => {
  world.ledger.change = conflictingChange
})
afterAll(() => world.close())

const forOneRole = useCases.flatMap(({ role, ...rest }) =>
  role === 'any' || role === 'none' ? [] : [{ ...rest, role }],
)

describe.each(forOneRole)('$useCase', ({ role, when, perform, line, refusedLine }) => {
  const added = async (act: () => Promise<unknown>) => {
    const before = (await world.lines()).length
    await act()
    return (await world.lines()).slice(before)
  }

  test('answers with its own role alone, and writes the line of the table', async () => {
    const lines = await added(() => perform(world.desk, asker(role), world))
    const expected = when === 'refused' ? [] : [`${line} allowed`]
    expect(lines.filter((text) => text.startsWith(line))).toEqual(expected)
  })

  test('refuses every other role, alone and all together, and logs it', async () => {
    const others = roles.filter((other) => other !== role)
    for (const held of [...others.map((other) => [other]), others]) {
      const lines = await added(async () => {
        expect(await refusal(perform(world.desk, asker(...held), world)), held.join()).toBe(
          'desk/not-allowed',
        )
      })
      expect(lines.filter((text) => text.endsWith('refused'))).toEqual([`${refusedLine} refused`])
    }
  })

  test('refuses an employee without a role', async () => {
    expect(await refusal(perform(world.desk, asker(), world))).toBe('desk/no-role')
  })
})

test.each(useCases.filter(({ role }) => role === 'any'))(
  '$useCase takes any role, but one',
  async ({ perform, refusedLine }) => {
    for (const role of roles) await perform(world.desk, asker(role), world)
    expect(await refusal(perform(world.desk, asker(), world))).toBe('desk/no-role')
    expect((await world.lines()).at(-1)).toBe(`${refusedLine} refused`)
  },
)

test.each(useCases.filter(({ role }) => role === 'none'))(
  '$useCase only writes the line of a refusal',
  async ({ perform, refusedLine }) => {
    const before = (await world.lines()).length
    expect(await perform(world.desk, asker(), world)).toBeUndefined()
    expect((await world.lines()).slice(before)).toEqual([`${refusedLine} refused`])
  },
)

describe('without a log line there is no answer', () => {
  beforeEach(async () => {
    await sql`ALTER TABLE access_log ADD CONSTRAINT full_disk CHECK (sequence < 0) NOT VALID`.execute(
      world.open.database,
    )
    world.ledger.calls.length = 0
    return async () => {
      await sql`ALTER TABLE access_log DROP CONSTRAINT full_disk`.execute(world.open.database)
    }
  })

  test.each(forOneRole.filter(({ when }) => when !== 'refused'))('$useCase', async ({ role, perform }) => {
    expect(await refusal(perform(world.desk, asker(role), world))).toBe('desk/log-unavailable')
    const reads = /^(refreshClient|bookedLines) /
    expect(world.ledger.calls.filter((call) => !reads.test(call))).toEqual([])
  })

  test('a refusal fails as well', async () => {
    expect(await refusal(world.desk.openClient(asker(), client))).toBe('desk/log-unavailable')
  })
})

describe('an unknown client', () => {
  const unknown = idOf('999')
  test.each([
    ['openClient', (desk: Desk, who: Asker) => desk.openClient(who, unknown), 'look card'],
    ['listOpenItems', (desk: Desk, who: Asker) => desk.listOpenItems(who, unknown), 'look openItems'],
    ['listInvoices', (desk: Desk, who: Asker) => desk.listInvoices(who, unknown, page), 'look invoices'],
    [
      'revealBankAccount',
      (desk: Desk, who: Asker) => desk.revealBankAccount(who, unknown),
      'reveal bankAccount',
    ],
    [
      'changeClient',
      (desk: Desk, who: Asker) =>
        desk.changeClient(who, unknown, { expected: { phone: null }, changes: { phone: null } }),
      'change phone',
    ],
  ] as const)('is not found by %s, and that is logged', async (_, ask, line) => {
    expect(await refusal(ask(world.desk, asker('Desk.Read', 'Desk.Edit')))).toBe('desk/not-found')
    expect((await world.lines()).at(-1)).toMatch(new RegExp(`^${line} ${unknown} \\w+ notFound$`))
  })
})

test('creditors that are switched off are refused to everyone, and no screen is offered', async () => {
  await world.changeFeatures({ creditors: false })
  const employee = asker('Desk.Creditors')
  for (const { perform } of forOneRole.filter(({ role }) => role === 'Desk.Creditors')) {
    expect(await refusal(perform(world.desk, employee, world))).toBe('desk/switched-off')
  }
  expect((await world.desk.portal(employee)).features.creditors).toBe(false)
  await world.changeFeatures({ creditors: true })
  expect((await world.desk.portal(employee)).features.creditors).toBe(true)
  expect((await world.desk.portal(asker('Desk.Read'))).features.creditors).toBe(false)
})

test('pending changes are on the card of an employee who may edit, and absent for others', async () => {
  const pending = changeOf({ state: 'waiting' })
  world.ledger.change = pending
  const { changes } = await world.desk.openClient(asker('Desk.Read'), client)
  expect(changes).toEqual([])
  const editor = await world.desk.openClient(asker('Desk.Read', 'Desk.Edit'), client)
  expect(editor.changes).toEqual([{ changeId: pending.id, status: 'waiting', keys: ['phone'] }])
})

test('the whole IBAN is in no answer but the one that reveals it', async () => {
  const read = asker('Desk.Read')
  const answers = [
    await world.desk.findClients(read, { q: 'NL20INGB0001234567', limit: 5 }),
    await world.desk.openClient(read, client),
    await world.desk.listInvoices(read, client, page),
  ]
  expect(JSON.stringify(answers)).not.toContain('0001234567')
  expect(JSON.stringify(answers)).toContain('NL•• INGB •••• ••45 67')
  expect(await world.desk.revealBankAccount(read, client)).toEqual({ iban: 'NL20INGB0001234567' })
})

test('no log line holds a search text or a changed value', async () => {
  const { rows } = await sql<{
    log: string
  }>`SELECT string_agg(access_log::text, ' ') AS log FROM access_log`.execute(world.open.database)
  for (const secret of ['wijngaert', 'molen', '55500001', 'NL20']) expect(rows[0]?.log).not.toContain(secret)
})
