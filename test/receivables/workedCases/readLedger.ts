import type { MappedTerm } from '../../../src/exact/index.ts'
import type { Term } from '../../../src/money/term.ts'
import { termFrom } from '../../money/terms.ts'

const client = '00000000-0000-4000-8000-0000000000c1'
const shape = new RegExp(
  [
    /^(?<kind>invoice|credit note|receipt|correction|reversal|opening balance|exchange difference|payment difference|unknown entry)/,
    /(?: (?<number>\d\S*))?(?: \[(?<letter>\w)\])?/,
    / of (?<date>[\d-]{10})(?:, due (?<due>[\d-]{10}))?: /,
    /(?<amount>-?\d+\.\d\d)(?: (?<currency>[A-Z]{3}) worth (?<worth>-?\d+\.\d\d))? /,
    /(?<state>open|selected|processed|reversed|paid|settled)(?: on (?<on>[\d-]{10}))?$/,
  ]
    .map((part) => part.source)
    .join(''),
)
const kinds: { readonly [word: string]: MappedTerm['kind'] } = {
  invoice: 'invoice',
  'credit note': 'creditNote',
  receipt: 'receipt',
  correction: 'manualEntry',
  reversal: 'receipt',
  'opening balance': 'openingBalance',
  'exchange difference': 'exchangeDifference',
  'payment difference': 'paymentDifference',
  'unknown entry': 'other',
}
const states: { readonly [word: string]: MappedTerm['state'] } = {
  open: 'open',
  reversed: 'open',
  selected: 'selected',
  processed: 'processed',
  paid: 'settled',
  settled: 'settled',
}

/** Parses a ledger in plain words. Throws on a line that it cannot parse. */
export function readLedger(lines: readonly string[]): readonly Term[] {
  const bookings = new Map<string, string>()
  const bookingOf = (name: string): string => {
    const known = bookings.get(name) ?? uuid(2, bookings.size)
    bookings.set(name, known)
    return known
  }
  return lines.map((line, index) => {
    const groups = shape.exec(line)?.groups
    if (!groups) throw new Error(`not a line of a ledger: ${line}`)
    const { kind = '', number, letter, date = '', due, amount = '', currency, worth, state = '', on } = groups
    const mapped: MappedTerm = {
      id: uuid(1, index),
      administration: 1,
      client_id: client,
      kind: kinds[kind] ?? 'other',
      invoice_number: number ?? null,
      booking: bookingOf(
        number ? `${kind} ${number} ${letter ?? ''}` : `${kind} [${letter ?? `line ${index}`}]`,
      ),
      date,
      due_date: due ?? null,
      reference: null,
      description: null,
      currency: currency ?? 'EUR',
      amount: centsOf(amount),
      amount_home: centsOf(worth ?? amount),
      booking_amount: null,
      booking_amount_home: null,
      state: states[state] ?? 'open',
      last_receipt_date: state === 'paid' ? (on ?? null) : null,
      settled_on: state === 'paid' || state === 'settled' ? (on ?? null) : null,
      by_direct_debit: false,
      is_reversal: state === 'reversed' || kind === 'reversal',
      mandate_reference: null,
      version: 1,
    }
    return termFrom(mapped, client)
  })
}

/** `-12.05` is -1205. */
function centsOf(text: string): number {
  return Number(text.replace('.', ''))
}

function uuid(kind: number, index: number): string {
  return `00000000-0000-4000-8000-${kind}${String(index).padStart(11, '0')}`
}
