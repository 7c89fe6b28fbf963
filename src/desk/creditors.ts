import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import {
  findCreditors,
  readBalance,
  readBalances,
  readCreditor,
  readInvoice,
  readInvoices,
  readOpenItems,
} from '../payables/index.ts'
import { readSettings } from '../portal/index.ts'
import { cents } from '../values/cents.ts'
import { amsterdamDay } from '../values/day.ts'
import type { CreditorId } from '../values/ids.ts'
import { formatPhone } from '../values/phone.ts'
import type { Dependencies } from './dependencies.ts'
import type { Asker, Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { creditorFreshness } from './freshness.ts'
import { creditorInvoiceRow } from './invoiceRow.ts'
import { openItemRow } from './listOpenItems.ts'
import { withSearchTimeLimit } from './searchTimeLimit.ts'

type AdministrationNames = Awaited<ReturnType<Dependencies['exact']['namesIfSeveral']>>
type CreditorRecord = NonNullable<Awaited<ReturnType<typeof readCreditor>>>

/** Creates the use cases about creditors. They throw `desk/switched-off` unless the institution has switched them on. */
export function createCreditors(
  dependencies: Dependencies,
): Pick<
  Desk,
  'findCreditors' | 'openCreditor' | 'listCreditorOpenItems' | 'listCreditorInvoices' | 'openCreditorInvoice'
> {
  const { counters, database, exact, gate, now } = dependencies
  const today = () => amsterdamDay(now())
  const showCreditor = <Answer>(
    asker: Asker,
    useCase: 'openCreditor' | 'listCreditorOpenItems' | 'listCreditorInvoices' | 'openCreditorInvoice',
    id: CreditorId,
    /** Resolves to null if the creditor has no such thing. */
    read: (creditor: CreditorRecord) => Promise<Answer | null>,
  ): Promise<Answer> =>
    gate.show(asker, useCase, { relationId: id }, async () => {
      await requireSwitchedOn(database)
      const creditor = await readCreditor(database, id)
      const answer = creditor && (await read(creditor))
      return answer && { answer }
    })
  return {
    findCreditors: (asker, request, gone) =>
      gate.show(asker, 'findCreditors', {}, async () => {
        await counters.search(asker, request.limit)
        const { hits, total, balances } = await withSearchTimeLimit(dependencies, gone, (connection) =>
          search(connection, request),
        )
        const [{ asOf }, names] = await Promise.all([exact.freshness(), exact.namesIfSeveral()])
        return {
          answer: {
            creditors: hits.map((hit) => ({
              ...creditorRow(hit, names),
              balance: balances.get(hit.id) ?? { cents: cents(0), currency: 'EUR' },
            })),
            total,
            asOf: asOf?.toISOString() ?? null,
          },
        }
      }),
    openCreditor: (asker, id) =>
      showCreditor(asker, 'openCreditor', id, async (creditor) => {
        const { balance, overdue, openItems, openInvoices, allInvoices } = await readBalance(
          database,
          id,
          today(),
          homeCurrencyOf,
        )
        const [{ asOf }, names] = await Promise.all([
          creditorFreshness(dependencies, id),
          exact.namesIfSeveral(),
        ])
        const counts = { openItems, openInvoices, allInvoices }
        return { ...creditorRow(creditor, names), balance, overdue, counts, asOf }
      }),
    listCreditorOpenItems: (asker, id) =>
      showCreditor(asker, 'listCreditorOpenItems', id, async () => {
        const { items, ...totals } = await readOpenItems(database, id, today(), homeCurrencyOf)
        return { items: items.map(openItemRow), ...totals, ...(await creditorFreshness(dependencies, id)) }
      }),
    listCreditorInvoices: (asker, id, { show, cursor = null, limit }) =>
      showCreditor(asker, 'listCreditorInvoices', id, async () => {
        const page = await readInvoices(database, id, { show, cursor, limit }, today(), homeCurrencyOf)
        const invoices = page.invoices.map(creditorInvoiceRow)
        return { ...page, invoices, ...(await creditorFreshness(dependencies, id)) }
      }),
    openCreditorInvoice: (asker, id, invoiceId) =>
      showCreditor(asker, 'openCreditorInvoice', id, async (creditor) => {
        const invoice = await readInvoice(database, id, invoiceId, today(), homeCurrencyOf)
        if (!invoice) return null
        return {
          ...creditorInvoiceRow(invoice),
          creditorId: creditor.id,
          creditorName: creditor.name,
          creditorNumber: creditor.number,
          description: invoice.description,
          terms: [...invoice.terms],
          receipts: [...invoice.receipts],
          allocations: [...invoice.allocations],
          settled: [...invoice.settled],
          ...(await creditorFreshness(dependencies, id)),
        }
      }),
  }
}

async function search(database: Database, request: Parameters<Desk['findCreditors']>[1]) {
  await requireSwitchedOn(database)
  const { hits, total } = await findCreditors(database, request)
  const balances = await readBalances(
    database,
    hits.map((hit) => hit.id),
    homeCurrencyOf,
  )
  return { hits, total, balances }
}

/** Names the administration if there are several: a supplier of two of them is two creditors. */
function creditorRow(creditor: CreditorRecord, names: AdministrationNames) {
  const { id, number, name, street, postcode, city, phone, email, status } = creditor
  const administration = names.get(creditor.administration)
  return {
    id,
    number,
    name,
    ...(administration === undefined ? {} : { administration }),
    address: street,
    postcode,
    city,
    phone: phone && formatPhone(phone),
    email,
    status,
  }
}

async function requireSwitchedOn(database: Database): Promise<void> {
  const { features } = await readSettings(database)
  if (!features.creditors) throw new DeskError('desk/switched-off')
}
