import type { Ledger } from '../ledger/ledger.ts'
import type { Row } from '../rows/row.ts'
import type { Scanned } from './scan.ts'

const settled = 50
const selected = 30
const processed = 40

/** Returns a page of Exact's list of open items, by client; of one client if an account is given. */
export function receivables(
  ledger: Ledger,
  page: { readonly account: string | null; readonly after: number; readonly size: number },
): Scanned {
  const items = relationsOf(ledger, page.account).flatMap((relation) => openItems(ledger, relation))
  const left = items.filter((row) => Number(row.HID) > page.after)
  const rows = left.slice(0, page.size)
  return { rows, token: left.length > page.size ? String(rows.at(-1)?.HID) : null }
}

function relationsOf({ population, administration }: Ledger, account: string | null): readonly number[] {
  if (account === null) return Array.from({ length: population.relations }, (_, relation) => relation)
  const meaning = administration.guids.read(account)
  return meaning?.kind === 'account' ? [meaning.relation] : []
}

function openItems(ledger: Ledger, relation: number): readonly Row[] {
  const terms = ledger.rows('terms', relation)
  return terms.flatMap((term, slot) => {
    if (term.LineType !== 20 || term.Status === settled) return []
    const isInTransit = term.Status === selected || term.Status === processed
    const amount = Number(term.AmountDC)
    return {
      HID: relation * 10_000 + slot + 1,
      AccountId: term.Account ?? null,
      AccountCode: term.AccountCode ?? null,
      AccountName: term.AccountName ?? null,
      Amount: amount,
      AmountInTransit: isInTransit ? amount : 0,
      CurrencyCode: term.Currency ?? null,
      Description: term.Description ?? null,
      DueDate: term.DueDate ?? null,
      EntryNumber: term.EntryNumber ?? null,
      InvoiceDate: term.InvoiceDate ?? null,
      InvoiceNumber: term.InvoiceNumber ?? null,
      YourRef: term.YourRef ?? null,
    }
  })
}
