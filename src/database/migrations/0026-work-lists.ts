import type { SchemaStep } from '../schemaStep.ts'

/** Steps that only add an index: older code never needs them. */
const oldestCode = '0010-starts-of-five'

function indexOn(name: string, on: string): SchemaStep {
  return { oldestCode, index: { name, on } }
}

/** Find the clients of each work list without reading all terms. */
export const late = indexOn(
  'term_late',
  `term (due_date) INCLUDE (client_id) WHERE state = 'open' AND amount_home > 0`,
)
export const reversed = indexOn(
  'term_reversed',
  `term (client_id, invoice_id) WHERE is_reversal AND state = 'open' AND amount_home > 0`,
)
export const collected = indexOn(
  'term_collected',
  `term (presented_on) WHERE state IN ('selected', 'processed')`,
)
export const credit = indexOn('term_credit', `term (client_id) WHERE state <> 'settled' AND amount_home < 0`)
export const changes = indexOn('exact_change_unwritten', `exact_change (asked_at) WHERE state <> 'written'`)
