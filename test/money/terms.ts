import type { MappedCreditorTerm, MappedTerm } from '../../src/exact/index.ts'
import { type Term, termOf } from '../../src/money/term.ts'
import { withInvoiceId } from '../../src/money/withInvoiceId.ts'

type Mapped = Omit<MappedTerm, 'client_id'> | Omit<MappedCreditorTerm, 'creditor_id'>

/** Turns a mapped term into a term of the rules, with its invoice id and with null for absent columns. */
export function termFrom(mapped: Mapped, relation: string): Term {
  const { id, invoice_id, own_invoice_id } = withInvoiceId(mapped, relation)
  return termOf({
    id,
    invoice_id,
    own_invoice_id,
    kind: mapped.kind,
    invoice_number: mapped.invoice_number ?? null,
    booking: mapped.booking ?? null,
    entry: mapped.entry ?? null,
    date: mapped.date,
    due_date: mapped.due_date ?? null,
    reference: mapped.reference ?? null,
    description: mapped.description ?? null,
    currency: mapped.currency,
    amount: mapped.amount,
    amount_home: mapped.amount_home,
    state: mapped.state,
    last_receipt_date: mapped.last_receipt_date ?? null,
    settled_on: mapped.settled_on ?? null,
    presented_on: mapped.presented_on ?? null,
    is_reversal: mapped.is_reversal,
  })
}
