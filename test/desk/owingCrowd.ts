import type { Database } from '../../src/database/open.ts'
import type { MappedTerm } from '../../src/exact/index.ts'
import { receivableWriters } from '../../src/receivables/index.ts'
import { crowdMember } from '../clients/corpus/crowd.ts'
import { administration, idOf, storePeople, uuidOf } from '../clients/people.ts'
import { mappedTerm } from '../receivables/books.ts'

const atOnce = 2000

/** Stores this many clients of the crowd through the product's writers. Every second one has an open invoice. */
export async function storeOwingCrowd(database: Database, clients: number): Promise<void> {
  for (let start = 0; start < clients; start += atOnce) {
    const members = Array.from({ length: Math.min(atOnce, clients - start) }, (_, index) => start + index)
    await storePeople(database, members.map(crowdMember))
    const terms = members.flatMap((index) => termOf(index) ?? [])
    await database.transaction().execute((transaction) => receivableWriters.terms(transaction, terms))
  }
}

/** Returns the open invoice of a client of the crowd, with its amount in cents, or null if there is none. */
export function openInvoiceOf(index: number): { readonly number: string; readonly amount: number } | null {
  if (index % 2 === 1) return null
  return { number: String(26_000_000 + index), amount: 1_000 + ((index * 7_919) % 90_000) }
}

function termOf(index: number): MappedTerm | null {
  const invoice = openInvoiceOf(index)
  if (!invoice) return null
  const { number, amount } = invoice
  return mappedTerm({
    id: uuidOf(`term ${number}`),
    administration,
    client_id: idOf(crowdMember(index).number),
    invoice_number: number,
    booking: uuidOf(`booking ${number}`),
    date: '2026-10-01',
    due_date: '2026-10-31',
    amount,
  })
}
