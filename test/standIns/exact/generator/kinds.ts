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

/** The kinds in turn; the first client is `mixed`. */
export function kindOf(client: number): LedgerKind {
  return kinds[(client + kinds.length - 1) % kinds.length] ?? 'nothing'
}

/** Among the clients of the kind, the how-manieth this one is. */
export function turnOf(client: number): number {
  return Math.floor(client / kinds.length)
}
