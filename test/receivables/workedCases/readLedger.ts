import type { MappedTerm } from '../../../src/exact/index.ts'
import type { Term } from '../../../src/money/term.ts'
import { termFrom } from '../../money/terms.ts'
import { ledgerLines } from '../../standIns/exact/generator/ledgerLine.ts'

const client = '00000000-0000-4000-8000-0000000000c1'
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
  return ledgerLines(lines).map((line, index) => {
    const { kind, state, on } = line
    const mapped: MappedTerm = {
      id: uuid(1, index),
      administration: 1,
      client_id: client,
      kind: kinds[kind] ?? 'other',
      invoice_number: line.number,
      booking: bookingOf(line.booking),
      date: line.date,
      due_date: line.due,
      reference: null,
      description: null,
      currency: line.currency,
      amount: line.amount,
      amount_home: line.worth,
      booking_amount: null,
      booking_amount_home: null,
      state: states[state] ?? 'open',
      last_receipt_date: state === 'paid' ? on : null,
      settled_on: on,
      by_direct_debit: false,
      is_reversal: state === 'reversed' || kind === 'reversal',
      mandate_reference: null,
      version: 1,
    }
    return termFrom(mapped, client)
  })
}

function uuid(kind: number, index: number): string {
  return `00000000-0000-4000-8000-${kind}${String(index).padStart(11, '0')}`
}
