import fc from 'fast-check'
import type { MappedTerm } from '../../src/exact/index.ts'
import type { Term } from '../../src/money/term.ts'
import { addDays, day } from '../../src/values/day.ts'
import { termFrom } from './terms.ts'

/** Arbitrary ledgers of one client, with documents, instalments, splits and loose entries. */
const client = '00000000-0000-4000-8000-0000000000c1'
const start = day('2026-01-01')
const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays(start, days))
const anyState = fc.constantFrom('open', 'selected', 'processed', 'settled' as const)
const uuidOf = (kind: number, index: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`

/** Exchange rates to the home currency. */
const rates = { EUR: 1, USD: 0.92, CHF: 1.05 } as const
type Currency = keyof typeof rates

type Part = {
  readonly cents: number
  readonly state: MappedTerm['state']
  readonly on: string
  readonly byMoney: boolean
  readonly isReversal: boolean
}
type Entry = {
  readonly kind: MappedTerm['kind']
  readonly number: number | null
  /** True if the sign is not the usual one, as of an invoice in favour of the client. */
  readonly isOpposite: boolean
  readonly hasBooking: boolean
  readonly currency: Currency
  readonly date: string
  readonly instalments: readonly { readonly due: string | null; readonly parts: readonly Part[] }[]
}

const part: fc.Arbitrary<Part> = fc.record({
  cents: fc.integer({ min: 1, max: 500_000 }),
  state: anyState,
  on: anyDay,
  byMoney: fc.boolean(),
  isReversal: fc.boolean(),
})
const instalment = fc.record({
  due: fc.option(anyDay),
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
})
const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom(
    'invoice',
    'invoice',
    'invoice',
    'creditNote',
    'receipt',
    'openingBalance',
    'manualEntry',
    'exchangeDifference',
    'paymentDifference',
    'other' as const,
  ),
  number: fc.option(fc.integer({ min: 1, max: 4 })),
  isOpposite: fc.nat({ max: 4 }).map((chance) => chance === 0),
  hasBooking: fc.boolean(),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'CHF' as const),
  date: anyDay,
  instalments: fc.array(instalment, { minLength: 1, maxLength: 3 }),
})

const usualSign = (kind: MappedTerm['kind']): 1 | -1 => (kind === 'creditNote' || kind === 'receipt' ? -1 : 1)
/** A reversed receipt is owed again. */
const signOf = ({ kind, isOpposite }: Entry, { isReversal }: Part): number =>
  (kind === 'receipt' && isReversal ? 1 : usualSign(kind)) * (isOpposite ? -1 : 1)

function termsOfEntry(entry: Entry, index: number): readonly MappedTerm[] {
  return entry.instalments.flatMap(({ due, parts }, which) =>
    parts.map((each, split): MappedTerm => {
      const amount = signOf(entry, each) * each.cents
      return {
        id: uuidOf(1, index * 100 + which * 10 + split),
        administration: 1,
        client_id: client,
        kind: entry.kind,
        invoice_number: entry.number === null ? null : String(entry.number),
        booking: entry.hasBooking ? uuidOf(2, index) : null,
        date: entry.date,
        due_date: due,
        reference: null,
        description: null,
        currency: entry.currency,
        amount,
        amount_home: Math.sign(amount) * Math.round(each.cents * rates[entry.currency]),
        booking_amount: null,
        booking_amount_home: null,
        state: each.state,
        last_receipt_date: each.state === 'settled' && each.byMoney ? each.on : null,
        settled_on: each.state === 'settled' ? each.on : null,
        by_direct_debit: false,
        is_reversal: each.isReversal && (each.state === 'open' || entry.kind === 'receipt'),
        mandate_reference: null,
        version: 1,
      }
    }),
  )
}

export const mappedLedger: fc.Arbitrary<readonly MappedTerm[]> = fc
  .array(entry, { minLength: 1, maxLength: 8 })
  .map((entries) => entries.flatMap(termsOfEntry))

/** Turns mapped terms of the client into terms of the rules. */
export const terms = (mapped: readonly MappedTerm[]): readonly Term[] =>
  mapped.map((each) => termFrom(each, client))

export const ledger = mappedLedger.map(terms)

export { anyDay, client }
