import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../src/access/employee.ts'
import type { Asker, Desk } from '../../src/desk/index.ts'
import { saveSettings } from '../../src/portal/index.ts'
import { creditorId, employeeId } from '../../src/values/ids.ts'
import { idOf, uuidOf } from '../clients/people.ts'
import { change } from './ledger.ts'
import { asker, now, refusal, startWorld, type World } from './world.ts'

const client = idOf('100001')
const creditor = creditorId(uuidOf('creditor'))

let world: World
beforeAll(async () => {
  world = await startWorld()
  await switchOn(true)
})
afterAll(() => world.close())

async function switchOn(creditors: boolean) {
  const settings = await world.desk.readPortalSettings(asker('Portal.Admin'))
  const admin = employeeId('0a000000-0000-4000-8000-000000000002')
  await saveSettings(
    world.open.database,
    { ...settings, features: { ...settings.features, creditors } },
    admin,
    now,
  )
}

type UseCase = {
  readonly name: string
  readonly role: Role
  readonly ask: (desk: Desk, asker: Asker) => Promise<unknown>
  /** Event, part, whose data, purpose, as they stand in the log. */
  readonly line: string
}

const page = { show: 'all', limit: 10 } as const
const useCases: readonly UseCase[] = [
  {
    name: 'findClients',
    role: 'Desk.Read',
    ask: (desk, who) => desk.findClients(who, { q: 'wijngaert', limit: 5 }),
    line: 'search clients - call',
  },
  {
    name: 'openClient',
    role: 'Desk.Read',
    ask: (desk, who) => desk.openClient(who, client),
    line: `look card ${client} call`,
  },
  {
    name: 'revealBankAccount',
    role: 'Desk.Read',
    ask: (desk, who) => desk.revealBankAccount(who, client),
    line: `reveal bankAccount ${client} call`,
  },
  {
    name: 'listOpenItems',
    role: 'Desk.Read',
    ask: (desk, who) => desk.listOpenItems(who, client),
    line: `look openItems ${client} call`,
  },
  {
    name: 'listInvoices',
    role: 'Desk.Read',
    ask: (desk, who) => desk.listInvoices(who, client, page),
    line: `look invoices ${client} call`,
  },
  {
    name: 'changeClient',
    role: 'Desk.Edit',
    ask: (desk, who) =>
      desk.changeClient(who, client, {
        expected: { phone: '06-12349876' },
        changes: { phone: '06-55500001' },
      }),
    line: `change phone ${client} correction`,
  },
  {
    name: 'findCreditors',
    role: 'Desk.Creditors',
    ask: (desk, who) => desk.findCreditors(who, { q: 'molen', limit: 5 }),
    line: 'search creditors - call',
  },
  {
    name: 'openCreditor',
    role: 'Desk.Creditors',
    ask: (desk, who) => desk.openCreditor(who, creditor),
    line: `look creditorCard ${creditor} call`,
  },
  {
    name: 'listCreditorOpenItems',
    role: 'Desk.Creditors',
    ask: (desk, who) => desk.listCreditorOpenItems(who, creditor),
    line: `look creditorOpenItems ${creditor} call`,
  },
  {
    name: 'listCreditorInvoices',
    role: 'Desk.Creditors',
    ask: (desk, who) => desk.listCreditorInvoices(who, creditor, page),
    line: `look creditorInvoices ${creditor} call`,
  },
  {
    name: 'savePortalSettings',
    role: 'Portal.Admin',
    ask: async (desk, who) =>
      desk.savePortalSettings(who, {
        ...(await world.desk.readPortalSettings(asker('Portal.Admin'))),
        features: { creditors: true, searchByBirthDate: false, invoiceLines: 'everyone' },
      }),
    line: 'administer portalSettings - administration',
  },
  {
    name: 'connectExact',
    role: 'Portal.Admin',
    ask: (desk, who) => desk.connectExact(who),
    line: 'administer exactConnection - administration',
  },
  {
    name: 'syncExact',
    role: 'Portal.Admin',
    ask: (desk, who) => desk.syncExact(who),
    line: 'administer exactSync - administration',
  },
  {
    name: 'saveAdministration',
    role: 'Portal.Admin',
    ask: (desk, who) =>
      desk.saveAdministration(who, 1, { included: true, mapping: { ...world.ledger.mapping } }),
    line: 'administer administration - administration',
  },
  {
    name: 'readAccessLog',
    role: 'Privacy.Officer',
    ask: (desk, who) => desk.readAccessLog(who, { limit: 5 }),
    line: 'readLog accessLog - oversight',
  },
]
const everyRole: readonly Role[] = [
  'Desk.Read',
  'Desk.Edit',
  'Desk.Creditors',
  'Portal.Admin',
  'Privacy.Officer',
]

describe.each(useCases)('$name', ({ role, ask, line }) => {
  const added = async (act: () => Promise<unknown>) => {
    const before = (await world.lines()).length
    await act()
    return (await world.lines()).slice(before)
  }

  test('answers with its own role alone, after one line in the log', async () => {
    const lines = await added(() => ask(world.desk, asker(role)))
    expect(lines.filter((text) => text.startsWith(line))).toEqual([`${line} allowed`])
  })

  test('refuses every other role, all together, and says so in the log', async () => {
    const others = everyRole.filter((other) => other !== role)
    for (const roles of [...others.map((other) => [other]), others]) {
      const lines = await added(async () => {
        expect(await refusal(ask(world.desk, asker(...roles))), roles.join()).toBe('desk/not-allowed')
      })
      expect(lines.filter((text) => text.endsWith('refused')).length).toBe(1)
      expect(lines.filter((text) => text.startsWith(line))).toEqual([`${line} refused`])
    }
  })

  test('refuses who has no role', async () => {
    expect(await refusal(ask(world.desk, asker()))).toBe('desk/no-role')
  })
})

test.each([
  ['me', (desk: Desk, who: Asker) => desk.me(who)],
  ['portal', (desk: Desk, who: Asker) => desk.portal(who)],
  ['readTiles', (desk: Desk, who: Asker) => desk.readTiles(who)],
  ['saveTiles', (desk: Desk, who: Asker) => desk.saveTiles(who, { tiles: [] })],
] as const)('%s takes any role, but one', async (_, ask) => {
  for (const role of everyRole) await ask(world.desk, asker(role))
  expect(await refusal(ask(world.desk, asker()))).toBe('desk/no-role')
  expect((await world.lines()).at(-1)).toMatch(/^enter \w+ - none refused$/)
})

describe('what the log does not take, nobody gets', () => {
  beforeEach(async () => {
    await sql`ALTER TABLE access_log ADD CONSTRAINT full_disk CHECK (sequence < 0) NOT VALID`.execute(
      world.open.database,
    )
    world.ledger.asked.length = 0
    return async () => {
      await sql`ALTER TABLE access_log DROP CONSTRAINT full_disk`.execute(world.open.database)
    }
  })

  test.each(useCases)('$name', async ({ role, ask }) => {
    expect(await refusal(ask(world.desk, asker(role)))).toBe('desk/log-unavailable')
    expect(world.ledger.asked.filter((what) => !what.startsWith('refreshClient'))).toEqual([])
  })

  test('a refusal is an error all the same', async () => {
    expect(await refusal(world.desk.openClient(asker(), client))).toBe('desk/log-unavailable')
  })
})

describe('what does not exist', () => {
  const nobody = idOf('999')
  test.each([
    ['openClient', (desk: Desk, who: Asker) => desk.openClient(who, nobody), 'look card'],
    ['listOpenItems', (desk: Desk, who: Asker) => desk.listOpenItems(who, nobody), 'look openItems'],
    ['listInvoices', (desk: Desk, who: Asker) => desk.listInvoices(who, nobody, page), 'look invoices'],
    [
      'revealBankAccount',
      (desk: Desk, who: Asker) => desk.revealBankAccount(who, nobody),
      'reveal bankAccount',
    ],
    [
      'changeClient',
      (desk: Desk, who: Asker) =>
        desk.changeClient(who, nobody, { expected: { phone: null }, changes: { phone: null } }),
      'change phone',
    ],
  ] as const)('is not found by %s, and that is noted', async (_, ask, line) => {
    expect(await refusal(ask(world.desk, asker('Desk.Read', 'Desk.Edit')))).toBe('desk/not-found')
    expect((await world.lines()).at(-1)).toMatch(new RegExp(`^${line} ${nobody} \\w+ notFound$`))
  })
})

test('creditors that are switched off are nobody’s to see, and no screen is offered', async () => {
  await switchOn(false)
  const who = asker('Desk.Creditors')
  for (const { ask } of useCases.filter((useCase) => useCase.role === 'Desk.Creditors')) {
    expect(await refusal(ask(world.desk, who))).toBe('desk/switched-off')
  }
  expect((await world.desk.portal(who)).features.creditors).toBe(false)
  await switchOn(true)
  expect((await world.desk.portal(who)).features.creditors).toBe(true)
  expect((await world.desk.portal(asker('Desk.Read'))).features.creditors).toBe(false)
})

test('changes on their way are on the card of who may edit, and absent from others', async () => {
  world.ledger.change = {
    id: change,
    clientId: client,
    employeeId: employeeId('0a000000-0000-4000-8000-000000000009'),
    keys: ['phone'],
    state: 'waiting',
    reason: null,
    conflict: [],
  }
  const card = (...roles: Role[]) => world.desk.openClient(asker('Desk.Read', ...roles), client)
  expect((await card()).changes).toEqual([])
  expect((await card('Desk.Edit')).changes).toEqual([
    { changeId: change, status: 'waiting', keys: ['phone'] },
  ])
  world.ledger.change = null
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

test('no log line holds what was searched for or changed', async () => {
  const { rows } = await sql<{
    log: string
  }>`SELECT string_agg(access_log::text, ' ') AS log FROM access_log`.execute(world.open.database)
  for (const secret of ['wijngaert', 'molen', '55500001', 'NL20']) expect(rows[0]?.log).not.toContain(secret)
})
