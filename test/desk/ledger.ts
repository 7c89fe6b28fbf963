import { Readable } from 'node:stream'
import type { BookedLine, Change, Exact, ExactStatus, Freshness } from '../../src/exact/index.ts'
import { changeId } from '../../src/values/ids.ts'
import { administration, readAt, uuidOf } from '../clients/people.ts'

export const change = changeId(uuidOf('change'))

/** What the ledger of the tests does; a test changes what it is about. */
export type Ledger = {
  freshness: Freshness
  refreshes: () => Promise<boolean>
  change: Change | null
  pdf: () => Promise<Readable | null>
  bookedLines: () => Promise<readonly BookedLine[] | null>
  mapping: ExactStatus['administrations'][number]['mapping']
  /** Ids of clients and creditors of whom an amount could not be read. */
  checked: readonly string[]
  readonly asked: string[]
}

/** A ledger that was read just now, in which nothing happens. */
export function newLedger(): Ledger {
  return {
    freshness: { state: 'fresh', asOf: readAt },
    refreshes: async () => false,
    change: null,
    pdf: async () => Readable.from(['%PDF-']),
    bookedLines: async () => [],
    mapping: { representativeTitles: { curator: 'curator' }, directDebit: 'either' },
    checked: [],
    asked: [],
  }
}

/** The module of Exact as it is with such a ledger. */
export function exactOf(ledger: Ledger): Exact {
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
    freshnessOf: async (relation) => ({
      ...ledger.freshness,
      beingChecked: ledger.checked.includes(relation),
    }),
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
    bookedLines: async ({ entries }) => {
      asked(`bookedLines ${entries.join(' ')}`)
      return ledger.bookedLines()
    },
    syncSoon: async () => asked('syncSoon'),
    start: async () => asked('start'),
    stop: async () => asked('stop'),
  }
}
