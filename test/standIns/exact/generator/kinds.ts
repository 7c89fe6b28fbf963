import type { LedgerKind } from '../standIn.ts'

const kinds: readonly LedgerKind[] = [
  'nothing',
  'paid',
  'open',
  'partlyPaid',
  'instalments',
  'splitTerms',
  'creditNote',
  'creditAllocated',
  'unallocatedReceipt',
  'directDebitUnderWay',
  'directDebitPaid',
  'reversed',
  'draft',
  'writeOff',
  'overdue',
  'manyInvoices',
  'imported',
  'mixed',
]

/** Returns the kind of a client. The kinds take turns; the first client is `mixed`. */
export function kindOf(client: number): LedgerKind {
  return kinds[(client + kinds.length - 1) % kinds.length] ?? 'nothing'
}

/** Returns the client's index among the clients of its kind. */
export function turnOf(client: number): number {
  return Math.floor(client / kinds.length)
}
