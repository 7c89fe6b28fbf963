import { z } from 'zod'
import type { Cents } from '../../values/cents.ts'
import { readAmount, readOptionalAmount } from './amount.ts'
import { guid, optionalDouble, optionalText, rowVersion } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'

export const openItemProperties = ['HID', 'AccountId', 'Amount', 'AmountInTransit', 'CurrencyCode'] as const

const openItem = z.object({
  HID: rowVersion,
  AccountId: guid,
  Amount: optionalDouble,
  AmountInTransit: optionalDouble,
  CurrencyCode: optionalText,
})

/** An open item in Exact's own list, with Exact's sign. */
export type ListedItem = {
  readonly id: number
  readonly account: string
  readonly amount: Cents
  /** The part of it that was sent to the bank; null when unknown. */
  readonly inTransit: Cents | null
  readonly currency: string | null
}

/** Maps a row of `read/financial/ReceivablesList` (docs/exact.md#terms-and-matching). */
export function readOpenItem(raw: unknown): Reading<ListedItem> {
  const read = openItem.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const { HID: id, AccountId: account, CurrencyCode: currency } = read.data
  const amount = readAmount(read.data.Amount)
  if (typeof amount === 'string') return finding(amount)
  const inTransit = readOptionalAmount(read.data.AmountInTransit)
  if (typeof inTransit === 'string') return finding(inTransit)
  return asRow({ id, account, amount, inTransit, currency })
}
