import type { ExpectedInvoice } from '../standIns/exact/standIn.ts'

/** Returns the newest invoice of each kind. The kind is its status, allocations, direct debits and origin. */
export function oneOfEachKind(invoices: readonly ExpectedInvoice[]): readonly ExpectedInvoice[] {
  const kinds = new Map<string, ExpectedInvoice>()
  for (const invoice of invoices) {
    const { allocations, directDebits, lines, status } = invoice
    const kind = [
      status,
      ...new Set(allocations.map(({ kind }) => kind)),
      ...new Set(directDebits.map(({ outcome }) => outcome)),
      lines[0]?.unitPrice === null ? 'imported' : 'made here',
    ].join(' ')
    if (!kinds.has(kind)) kinds.set(kind, invoice)
  }
  return [...kinds.values()]
}
