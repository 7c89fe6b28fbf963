/**
 * A case worked out by hand, which a bookkeeper can read and check. The ledger is in plain words, one term per line:
 *
 *     invoice 2001 of 2026-05-01, due 2026-05-31: 60.00 open
 *     invoice 2001 of 2026-05-01, due 2026-05-31: 40.00 paid on 2026-05-20
 *
 * Kinds: invoice, credit note, receipt, correction (entered by hand), reversal (the entry that takes a receipt back),
 * opening balance, exchange difference, payment difference, unknown entry.
 * States: open, selected or processed (direct debit under way), reversed (open again), paid on a day (matched
 * with money), settled on a day (matched without money). Lines of one kind and number are one booking, unless their
 * letters differ, as `invoice 2001 [A] of …`; lines without a number are one booking if they share a letter. Another
 * currency is written `100.00 USD worth 92.00`.
 */
export type WorkedCase = {
  readonly title: string
  /** The day for which the figures are computed. Default: 2026-07-01. */
  readonly today?: string
  readonly ledger: readonly string[]
  /** Newest first: `2001: 100.00 = 40.00 paid + 60.00 open, partlyPaid, last receipt 2026-05-20`. */
  readonly invoices: readonly string[]
  readonly balance: string
  readonly overdue: string
  /** Open credit, as a positive amount. Default: 0.00. */
  readonly credit?: string
  /** Newest first: `invoice 2001: 60.00 of 100.00, due 2026-05-31, 31 days late`. Omitted where it adds nothing. */
  readonly openItems?: readonly string[]
  /** `not due 10.00, 31-60 days 60.00`. Omitted where it adds nothing. */
  readonly ageing?: string
  /** What settled the invoices: `2001: receipt 40.00 on 2026-05-20`. Omitted where it adds nothing. */
  readonly settledBy?: readonly string[]
  /** Ids of the spoken sentences: first that about the client, then one for each invoice. */
  readonly says?: readonly string[]
}
