import type { Database } from '../database/open.ts'
import { homeCurrencyOf } from '../exact/index.ts'
import {
  findCreditors,
  readBalance,
  readBalances,
  readCreditor,
  readInvoices,
  readOpenItems,
} from '../payables/index.ts'
import { readSettings } from '../portal/index.ts'
import { cents } from '../values/cents.ts'
import { amsterdamDay } from '../values/day.ts'
import type { CreditorId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'
import { DeskError } from './errors.ts'
import { creditorFreshness } from './freshness.ts'
import type { Entry, Found } from './gate.ts'
import { creditorInvoiceRow } from './invoiceRow.ts'
import { itemRow } from './listOpenItems.ts'
import { withSearchTimeLimit } from './searchTimeLimit.ts'

type CreditorLook = 'creditorCard' | 'creditorOpenItems' | 'creditorInvoices'

/** Creditors: read only, for who holds Desk.Creditors, when the institution switched them on. */
export function createCreditors(
  dependencies: Dependencies,
): Pick<Desk, 'findCreditors' | 'openCreditor' | 'listCreditorOpenItems' | 'listCreditorInvoices'> {
  const { counters, database, exact, gate, now } = dependencies
  const today = () => amsterdamDay(now())
  const look = (part: CreditorLook, id: CreditorId): Entry => ({
    event: 'look',
    part,
    role: 'Desk.Creditors',
    clientId: id,
  })
  /** Finds something of a creditor that exists. */
  const ofCreditor =
    <Answer>(id: CreditorId, find: (creditor: CreditorRecord) => Promise<Answer>) =>
    async (): Promise<Found<Answer> | null> => {
      await requireSwitchedOn(dependencies)
      const creditor = await readCreditor(database, id)
      return creditor && { answer: await find(creditor) }
    }
  return {
    findCreditors: (asker, question, gone) =>
      gate.show(asker, { event: 'search', part: 'creditors', role: 'Desk.Creditors' }, async () => {
        await counters.search(asker, question.limit)
        const { hits, total, balances } = await withSearchTimeLimit(dependencies, gone, (connection) =>
          searchCreditors(connection, question),
        )
        const { asOf } = await exact.freshness()
        return {
          answer: {
            creditors: hits.map((hit) => ({
              ...creditorRow(hit),
              balance: balances.get(hit.id) ?? { cents: cents(0), currency: 'EUR' },
            })),
            total,
            asOf: asOf?.toISOString() ?? null,
          },
        }
      }),
    openCreditor: (asker, id) =>
      gate.show(
        asker,
        look('creditorCard', id),
        ofCreditor(id, async (creditor) => {
          const { balance, overdue } = await readBalance(database, id, today(), homeCurrencyOf)
          const { asOf } = await creditorFreshness(dependencies, id)
          return { ...creditorRow(creditor), balance, overdue, asOf }
        }),
      ),
    listCreditorOpenItems: (asker, id) =>
      gate.show(
        asker,
        look('creditorOpenItems', id),
        ofCreditor(id, async () => {
          const { items, ...totals } = await readOpenItems(database, id, today(), homeCurrencyOf)
          return { items: items.map(itemRow), ...totals, ...(await creditorFreshness(dependencies, id)) }
        }),
      ),
    listCreditorInvoices: (asker, id, { show, cursor, limit }) =>
      gate.show(
        asker,
        look('creditorInvoices', id),
        ofCreditor(id, async () => {
          const page = await readInvoices(
            database,
            id,
            { show, cursor: cursor ?? null, limit },
            today(),
            homeCurrencyOf,
          )
          return {
            ...page,
            invoices: page.invoices.map(creditorInvoiceRow),
            ...(await creditorFreshness(dependencies, id)),
          }
        }),
      ),
  }
}

async function searchCreditors(database: Database, question: Parameters<Desk['findCreditors']>[1]) {
  await requireSwitchedOn({ database })
  const { hits, total } = await findCreditors(database, question)
  const balances = await readBalances(
    database,
    hits.map((hit) => hit.id),
    homeCurrencyOf,
  )
  return { hits, total, balances }
}

type CreditorRecord = NonNullable<Awaited<ReturnType<typeof readCreditor>>>

function creditorRow({ id, number, name, street, postcode, city, phone, email, status }: CreditorRecord) {
  return { id, number, name, address: street, postcode, city, phone, email, status }
}

async function requireSwitchedOn({ database }: Pick<Dependencies, 'database'>): Promise<void> {
  const { features } = await readSettings(database)
  if (!features.creditors) throw new DeskError('desk/switched-off')
}
