import { Readable } from 'node:stream'
import type { Employee, Origin, Role } from '../../src/access/employee.ts'
import type { OpenDatabase } from '../../src/database/open.ts'
import type { Asker, Desk } from '../../src/desk/index.ts'
import { createDesk, DeskError, type DeskErrorCode, type Limits } from '../../src/desk/index.ts'
import type { MappedTerm } from '../../src/exact/batches.ts'
import type { Change, Exact, ExactStatus, Freshness } from '../../src/exact/exact.ts'
import { payableWriters } from '../../src/payables/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { changeId, employeeId } from '../../src/values/ids.ts'
import { administration, idOf, type Person, readAt, storePeople, uuidOf } from '../clients/people.ts'
import { openTestDatabase } from '../database.ts'

/** Noon in Amsterdam, the day after the ledger was read. */
export const now = new Date('2026-11-25T11:00:00Z')
export const change = changeId(uuidOf('change'))

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

/** What the ledger of the tests does; a test changes what it is about. */
type Ledger = {
  freshness: Freshness
  refreshes: () => Promise<boolean>
  change: Change | null
  pdf: () => Promise<Readable | null>
  mapping: ExactStatus['administrations'][number]['mapping']
  /** Ids of clients and creditors of whom an amount could not be read. */
  checked: readonly string[]
  readonly asked: string[]
}

export type World = {
  readonly open: OpenDatabase
  readonly ledger: Ledger
  readonly desk: Desk
  readonly deskWith: (limits: Limits) => Desk
  /** The desk as it is at another moment. */
  readonly deskAt: (moment: Date) => Desk
  readonly lines: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** A desk on a real database with two clients and a creditor, and a ledger that does as it is told. */
export async function startWorld(): Promise<World> {
  const open = await openTestDatabase()
  await storePeople(open.database, [sjoerd, anna])
  await storeMoney(open)
  const ledger: Ledger = {
    freshness: { state: 'fresh', asOf: readAt },
    refreshes: async () => false,
    change: null,
    pdf: async () => Readable.from(['%PDF-']),
    mapping: { representativeTitles: { curator: 'curator' }, directDebit: 'either' },
    checked: [],
    asked: [],
  }
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
    lines: async () => {
      const rows = await open.database.selectFrom('access_log').selectAll().orderBy('sequence').execute()
      return rows.map((row) =>
        [row.event, row.part, row.client_id ?? '-', row.purpose, row.outcome].join(' '),
      )
    },
    close: open.close,
  }
}

function exactOf(ledger: Ledger): Exact {
  const asked = (what: string) => {
    ledger.asked.push(what)
  }
  return {
    connect: async () => {
      asked('connect')
      return { authorizeUrl: 'https://start.exactonline.nl/api/oauth2/auth' }
    },
    finishConnecting: async () => asked('finishConnecting'),
    status: async () => ({
      state: 'connected',
      reason: null,
      administrations: [
        {
          id: administration,
          name: 'Stichting Lindehof',
          included: true,
          amountSign: 1,
          mapping: ledger.mapping,
          streams: [{ stream: 'accounts', rows: 2, loading: false, freshAt: readAt }],
        },
      ],
      budget: [],
      findings: [{ administration, stream: 'terms', recordId: 'x', code: 'amount', at: readAt }],
    }),
    freshness: async () => ledger.freshness,
    isBeingChecked: async (relation) => ledger.checked.includes(relation),
    administrationName: async () => 'Stichting Lindehof',
    includeAdministration: async (id) => asked(`includeAdministration ${id}`),
    refreshClient: async ({ clientId }) => {
      asked(`refreshClient ${clientId}`)
      return ledger.refreshes()
    },
    requestChange: async ({ changes }) => {
      asked(`requestChange ${JSON.stringify(changes)}`)
      return change
    },
    change: async () => ledger.change,
    openChanges: async () => (ledger.change ? [ledger.change] : []),
    invoicePdf: async ({ number }) => {
      asked(`invoicePdf ${number}`)
      return ledger.pdf()
    },
    syncSoon: async () => asked('syncSoon'),
    start: async () => asked('start'),
    stop: async () => asked('stop'),
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
  })
}

function term(number: string, amount: number): MappedTerm {
  return {
    id: uuidOf(`term ${number}`),
    administration,
    client_id: idOf('100001'),
    kind: 'invoice',
    invoice_number: number,
    booking: uuidOf(`booking ${number}`),
    date: '2026-10-01',
    due_date: '2026-10-31',
    reference: null,
    description: 'Zorg september',
    currency: 'EUR',
    amount,
    amount_home: amount,
    booking_amount: amount,
    booking_amount_home: amount,
    state: 'open',
    last_receipt_date: null,
    settled_on: null,
    by_direct_debit: false,
    is_reversal: false,
    mandate_reference: null,
    version: 1,
  }
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

/** The code of the DeskError that the use case ends in; anything else fails the test. */
export async function refusal(answer: Promise<unknown>): Promise<DeskErrorCode> {
  const error = await answer.then(
    () => new Error('it gave an answer'),
    (reason: unknown) => reason,
  )
  if (error instanceof DeskError) return error.code
  throw error
}
