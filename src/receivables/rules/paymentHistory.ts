import type { InvoiceFigures } from '../../money/invoice.ts'
import type { Term } from '../../money/term.ts'
import { type Money, sumCents } from '../../values/cents.ts'
import type { Day } from '../../values/day.ts'
import { receiptsIn } from './lastReceipt.ts'

/** What was invoiced to a client in a month, and what came in. A month is `YYYY-MM`. */
export type MonthOfPayments = { readonly month: string; readonly billed: Money; readonly paid: Money }

const monthCount = 12

/**
 * Returns the month of `today` and the eleven before it, oldest first, in the home currency. Credit notes lower what was
 * invoiced, and money that went back lowers what came in. Returns null if a receipt is in another currency, because its
 * value at home is not known.
 */
export function paymentHistoryOf(
  invoices: readonly InvoiceFigures[],
  terms: readonly Term[],
  { today, homeCurrency }: { readonly today: Day; readonly homeCurrency: string },
): readonly MonthOfPayments[] | null {
  const receipts = receiptsIn(invoices, terms)
  const months = monthsUpTo(today)
  const isShown = (date: Day) => months.includes(date.slice(0, 7))
  if (receipts.some(({ date, currency }) => currency !== homeCurrency && isShown(date))) return null
  return months.map((month) => ({
    month,
    billed: {
      cents: sumCents(
        invoices.filter(({ invoice }) => invoice.date.startsWith(month)).map(({ home }) => home.amount),
      ),
      currency: homeCurrency,
    },
    paid: {
      cents: sumCents(receipts.filter(({ date }) => date.startsWith(month)).map(({ cents }) => cents)),
      currency: homeCurrency,
    },
  }))
}

function monthsUpTo(today: Day): readonly string[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  return Array.from({ length: monthCount }, (_, index) => {
    const count = year * 12 + month - monthCount + index
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}
