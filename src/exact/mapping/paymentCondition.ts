import { z } from 'zod'
import { optionalText, text } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'

export const paymentConditionProperties = ['ID', 'Code', 'Description', 'PaymentMethod'] as const

const condition = z.object({
  Code: text.pipe(z.string().min(1)),
  Description: optionalText,
  PaymentMethod: optionalText,
})

export type PaymentCondition = {
  readonly code: string
  readonly description: string
  readonly by_direct_debit: boolean
}

/** Maps a row of `cashflow/PaymentConditions`. Payment method I is direct debit (docs/exact.md#direct-debit). */
export function readPaymentCondition(raw: unknown): Reading<PaymentCondition> {
  const read = condition.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const { Code, Description, PaymentMethod } = read.data
  return asRow({ code: Code, description: Description ?? '', by_direct_debit: PaymentMethod === 'I' })
}
