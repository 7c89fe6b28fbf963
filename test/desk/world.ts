import { afterAll, beforeEach } from 'vitest'
import type { Employee, Origin, Role } from '../../src/access/index.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { Asker, Desk } from '../../src/desk/index.ts'
import { createDesk, DeskError, type DeskErrorCode, type Limits } from '../../src/desk/index.ts'
import type { MappedTerm } from '../../src/exact/index.ts'
import { payableWriters } from '../../src/payables/index.ts'
import { readSettings, saveSettings } from '../../src/portal/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { employeeId, type InvoiceId, invoiceId } from '../../src/values/ids.ts'
import { administration, idOf, type Person, readAt, storePeople, uuidOf } from '../clients/people.ts'
import { openTestDatabase } from '../database.ts'
import { mappedCreditorTerm } from '../payables/books.ts'
import { mappedTerm } from '../receivables/books.ts'
import { exactOf, type Ledger, newLedger } from './ledger.ts'

/** Noon in Amsterdam, the day after Exact was read. */
export const now = new Date('2026-11-25T11:00:00Z')

export const sjoerd: Person = {
  number: '100001',
  name: 'S. van der Wijngaert',
  person: { first: 'Sjoerd', initials: 'S.', prefix: 'van der', last: 'Wijngaert' },
  born: '1941-07-17',
  street: 'Prinsenhof 7',
  postcode: '1234AB',
  city: 'Wijk bij Duurstede',
  phone: '06-12349876',
  email: 'sjoerd@voorbeeld.nl',
  iban: 'NL20INGB0001234567',
  representative: { name: 'A. Dautzenberg', role: 'curator' },
}
const anna: Person = { number: '100002', name: 'A. Bakker', city: 'Ede' }

type PortalFeatures = Awaited<ReturnType<typeof readSettings>>['features']

export type World = {
  readonly open: OpenDatabase
  readonly ledger: Ledger
  readonly desk: Desk
  readonly deskWith: (limits: Limits) => Desk
  /** The desk at another moment. */
  readonly deskAt: (moment: Date) => Desk
  readonly deskWithClock: (now: () => Date) => Desk
  /** The access log, oldest line first: event, part, client or creditor, purpose, outcome. */
  readonly lines: () => Promise<readonly string[]>
  readonly settings: () => ReturnType<typeof readSettings>
  /** Changes settings of the portal, without a line in the log. */
  readonly changeFeatures: (features: Partial<PortalFeatures>) => Promise<void>
  readonly invoiceId: (number: string) => Promise<InvoiceId>
  /** The id of the creditor's only invoice. */
  readonly creditorInvoiceId: () => Promise<InvoiceId>
  readonly close: () => Promise<void>
}

/** Starts a desk on a real database with two clients, a creditor and a fake Exact. */
export async function startWorld(): Promise<World> {
  const open = await openTestDatabase()
  await storePeople(open.database, [sjoerd, anna])
  await storeMoney(open)
  const ledger = newLedger()
  const options = {
    database: open.database,
    reading: open.reading,
    exact: exactOf(ledger),
    now: () => now,
    demo: false,
  }
  return {
    open,
    ledger,
    desk: createDesk(options),
    deskWith: (limits) => createDesk({ ...options, limits }),
    deskAt: (moment) => createDesk({ ...options, now: () => moment }),
    deskWithClock: (clock) => createDesk({ ...options, now: clock }),
    lines: async () => {
      const rows = await open.database.selectFrom('access_log').selectAll().orderBy('sequence').execute()
      return rows.map((row) =>
        [row.event, row.part, row.client_id ?? '-', row.purpose, row.outcome].join(' '),
      )
    },
    settings: () => readSettings(open.database),
    changeFeatures: async (features) => {
      const settings = await readSettings(open.database)
      const changed = { ...settings, features: { ...settings.features, ...features } }
      await saveSettings(open.database, changed, employeeId('0a000000-0000-4000-8000-000000000002'), now)
    },
    invoiceId: async (number) => {
      const { own_invoice_id } = await open.database
        .selectFrom('term')
        .select('own_invoice_id')
        .where('invoice_number', '=', number)
        .executeTakeFirstOrThrow()
      return invoiceId(own_invoice_id ?? '')
    },
    creditorInvoiceId: async () => {
      const { own_invoice_id } = await open.database
        .selectFrom('creditor_term')
        .select('own_invoice_id')
        .executeTakeFirstOrThrow()
      return invoiceId(own_invoice_id ?? '')
    },
    close: open.close,
  }
}

/** Starts a new world for each test of a file. Returns a function that gives the current one. */
export function newWorldEachTime(): () => World {
  let world: World | null = null
  beforeEach(async () => {
    await world?.close()
    world = await startWorld()
  })
  afterAll(() => world?.close())
  return () => {
    if (!world) throw new Error('no world')
    return world
  }
}

async function storeMoney({ database }: OpenDatabase): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await receivableWriters.terms(transaction, [term('26104411', 8320), term('26104412', 12_500)])
    await payableWriters.creditors(transaction, {
      creditors: [
        {
          id: uuidOf('creditor'),
          administration,
          number: '500001',
          name: 'Bakkerij De Molen',
          street: null,
          postcode: null,
          city: 'Ede',
          country: 'NL',
          phone: null,
          email: null,
          status: 'active',
          version: 1,
          seen_at: readAt,
        },
      ],
      noCreditors: [],
    })
    await payableWriters.creditorTerms(transaction, [mappedCreditorTerm({ creditor_id: uuidOf('creditor') })])
  })
}

function term(number: string, amount: number): MappedTerm {
  return mappedTerm({
    id: uuidOf(`term ${number}`),
    administration,
    client_id: idOf('100001'),
    invoice_number: number,
    booking: uuidOf(`booking ${number}`),
    entry: uuidOf(`entry ${number}`),
    date: '2026-10-01',
    due_date: '2026-10-31',
    reference: null,
    description: 'Zorg september',
    amount,
  })
}

export function asker(...roles: readonly Role[]): Asker {
  const employee: Employee = {
    id: employeeId('0a000000-0000-4000-8000-000000000001'),
    name: 'Sanne de Wit',
    roles,
    language: 'nl',
  }
  const origin: Origin = 'tab'
  return { employee, origin }
}

/** Returns the code of the DeskError that the promise rejects with. Throws on anything else. */
export async function refusal(answer: Promise<unknown>): Promise<DeskErrorCode> {
  const error = await answer.then(
    () => new Error('it gave an answer'),
    (reason: unknown) => reason,
  )
  if (error instanceof DeskError) return error.code
  throw error
}
