import { Readable } from 'node:stream'
import type { BookedLine, Change, Exact, ExactStatus, Freshness } from '../../src/exact/index.ts'
import { type AdministrationId, changeId, employeeId } from '../../src/values/ids.ts'
import { administration, idOf, readAt, uuidOf } from '../clients/people.ts'

export const change = changeId(uuidOf('change'))

/** Returns a change of the first client's phone number by another employee, refused unless the test says otherwise. */
export function changeOf(more: Partial<Change> = {}): Change {
  return {
    id: change,
    clientId: idOf('100001'),
    employeeId: employeeId('0a000000-0000-4000-8000-00000000000b'),
    keys: ['phone'],
    state: 'refused',
    reason: null,
    conflict: [],
    lastEdit: null,
    ...more,
  }
}

/** A change that ended in a conflict, which shows values of the client. */
export const conflictingChange = changeOf({
  state: 'conflict',
  conflict: [{ key: 'phone', seen: null, now: '1', yours: '2' }],
})

/** The state of the fake Exact. A test sets what it is about. */
const noEvidence = { positive: 0, negative: 0, isContradicted: false }

export type Ledger = {
  freshness: Freshness
  refreshes: () => Promise<boolean>
  /** Runs when the desk asks Exact for the newest money. */
  readNow: () => Promise<void>
  change: Change | null
  lastEdit: Change['lastEdit']
  pdf: () => Promise<Readable | null>
  bookedLines: () => Promise<readonly BookedLine[] | null>
  mapping: ExactStatus['administrations'][number]['mapping']
  /** Clients and creditors with an amount that is being checked. */
  checked: readonly string[]
  /** The names of the administrations, if there are several. */
  names: ReadonlyMap<AdministrationId, string>
  /** The calls so far, as text. */
  readonly calls: string[]
}

/** Returns a ledger that is fresh and has no changes. */
export function newLedger(): Ledger {
  return {
    freshness: { state: 'fresh', asOf: readAt },
    refreshes: async () => false,
    readNow: async () => undefined,
    change: null,
    lastEdit: null,
    pdf: async () => Readable.from(['%PDF-']),
    bookedLines: async () => [],
    mapping: {
      representativeTitles: { curator: 'curator' },
      directDebit: 'either',
      amountSigns: { debtor: 'measured', creditor: 'measured' },
    },
    checked: [],
    names: new Map(),
    calls: [],
  }
}

/** Returns a fake of the Exact module that answers from this state. */
export function exactOf(ledger: Ledger): Exact {
  const record = (call: string) => {
    ledger.calls.push(call)
  }
  return {
    connect: async () => {
      record('connect')
      return { authorizeUrl: 'https://start.exactonline.nl/api/oauth2/auth' }
    },
    finishConnecting: async () => record('finishConnecting'),
    allow: async () => record('allow'),
    status: async () => ({
      use: 'allowed',
      owner: 'https://portaal.lindehof.example',
      state: 'connected',
      reason: null,
      requestsTokensOften: false,
      administrations: [
        {
          id: administration,
          name: 'Stichting Lindehof',
          included: true,
          isUsable: true,
          isBeingRemoved: false,
          amountSign: 1,
          signEvidence: { debtor: noEvidence, creditor: noEvidence },
          mapping: ledger.mapping,
          titles: [],
          directDebit: null,
          streams: [{ stream: 'accounts', rows: 2, loading: false, freshAt: readAt }],
        },
      ],
      budget: [],
      findings: [{ administration, stream: 'terms', recordId: 'x', code: 'amount', at: readAt }],
    }),
    freshness: async () => ledger.freshness,
    freshnessOf: async (relation) => ({
      asOf: ledger.freshness.asOf,
      beingChecked: ledger.checked.includes(relation),
    }),
    namesIfSeveral: async () => ledger.names,
    administration: async () => ({ name: 'Stichting Lindehof', mapping: ledger.mapping }),
    includeAdministration: async (id) => record(`includeAdministration ${id}`),
    readNow: async () => {
      record('readNow')
      await ledger.readNow()
    },
    refreshClient: async ({ clientId }) => {
      record(`refreshClient ${clientId}`)
      return ledger.refreshes()
    },
    requestChange: async ({ changes }) => {
      record(`requestChange ${JSON.stringify(changes)}`)
      return change
    },
    lastEdit: async () => ledger.lastEdit,
    change: async () => ledger.change,
    openChanges: async () => (ledger.change ? [ledger.change] : []),
    followedChanges: async () => {
      const { change: followed } = ledger
      if (!followed || followed.state === 'written') return []
      return [{ ...followed, state: followed.state, at: readAt }]
    },
    invoicePdf: async ({ clientId, bookings, number }) => {
      record(`invoicePdf ${number} of ${clientId} in ${bookings.join(' ')}`)
      return ledger.pdf()
    },
    bookedLines: async ({ entries }) => {
      record(`bookedLines ${entries.join(' ')}`)
      return ledger.bookedLines()
    },
    syncSoon: async () => record('syncSoon'),
    start: async () => record('start'),
    stop: async () => record('stop'),
  }
}
