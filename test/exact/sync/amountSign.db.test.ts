import { expect, test } from 'vitest'
import { z } from 'zod'
import { homeCurrencyOf } from '../../../src/exact/index.ts'
import { readBalance as readCreditorBalance } from '../../../src/payables/index.ts'
import { readBalance } from '../../../src/receivables/index.ts'
import { amsterdamDay } from '../../../src/values/day.ts'
import { clientId, creditorId } from '../../../src/values/ids.ts'
import { chain, resourceOf, smallPages } from './intercept.ts'
import { cursors, type Intercept, type SyncWorld, startSyncWorld } from './world.ts'

test.each([
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const)(
  'a debt is positive with sign %i for debtors and %i for creditors',
  async (amountSign, creditorAmountSign) => {
    await withWorld({ amountSign, creditorAmountSign }, async (world) => {
      await world.round()
      const signs = await world.database
        .selectFrom('exact_administration')
        .select(['amount_sign', 'creditor_amount_sign'])
        .executeTakeFirst()
      expect(signs).toEqual({ amount_sign: amountSign, creditor_amount_sign: creditorAmountSign })
      const { ours, expected } = await balances(world)
      expect(ours).toEqual(expected)
      expect(expected.some((balance) => balance !== 0)).toBe(true)
    })
  },
)

test('terms wait until an invoice shows the sign, and are then all read', async () => {
  await withWorld({ amountSign: -1, creditorAmountSign: -1 }, async (world) => {
    const terms = () => world.database.selectFrom('term').select('id').execute()
    await world.round({ intercept: withoutInvoices })
    expect(await terms()).toEqual([])
    expect((await cursors(world)).get('terms')?.fresh_at).toBeNull()
    const findings = await world.database
      .selectFrom('exact_finding')
      .select(['stream', 'record_id', 'code'])
      .orderBy('record_id')
      .execute()
    expect(findings).toEqual([{ stream: 'terms', record_id: 'debtor', code: 'amount-sign-unknown' }])
    const { id, invoices } = world.exact.expectedClient(0)
    const open = invoices.find((invoice) => invoice.open > 100)
    if (!open) throw new Error('the first client has an open invoice')
    world.exact.act.receive(id, open.number, 1, open.date)
    await world.round({ intercept: smallPages(50) })
    const { ours, expected } = await balances(world)
    expect(ours).toEqual(expected)
    expect((await cursors(world)).get('terms')?.fresh_at).not.toBeNull()
    expect(await world.database.selectFrom('exact_finding').select('id').execute()).toEqual([])
  })
})

const kind = z.object({ TransactionType: z.number() })

/** Hides invoices, as in a ledger that starts with receipts. */
const withoutInvoices: Intercept = chain(async (call, read) => {
  const page = await read(call)
  if (resourceOf(call) !== resource) return page
  return { ...page, rows: page.rows.filter((row) => kind.parse(row).TransactionType === 40) }
}, smallPages(50))

const resource = 'sync/Cashflow/PaymentTerms'

async function withWorld(
  options: { readonly amountSign: 1 | -1; readonly creditorAmountSign: 1 | -1 },
  run: (world: SyncWorld) => Promise<void>,
): Promise<void> {
  const world = await startSyncWorld({ clients: 45, creditors: 4, invoicesPerClient: 3, ...options })
  try {
    await run(world)
  } finally {
    await world.close()
  }
}

/** Returns the balances of all relations, as expected and as the portal computes them. */
async function balances({ exact, database, clock }: SyncWorld) {
  const today = amsterdamDay(clock.now)
  const ours: number[] = []
  for (const { id } of exact.expected.clients) {
    ours.push((await readBalance(database, clientId(id), today, homeCurrencyOf)).balance.cents)
  }
  for (const { id } of exact.expected.creditors) {
    ours.push((await readCreditorBalance(database, creditorId(id), today, homeCurrencyOf)).balance.cents)
  }
  const expected = [...exact.expected.clients, ...exact.expected.creditors].map(({ balance }) => balance)
  return { ours, expected }
}
