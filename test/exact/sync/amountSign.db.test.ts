import { expect, test } from 'vitest'
import { z } from 'zod'
import { readFreshnessOf } from '../../../src/exact/freshness.ts'
import { homeCurrencyOf } from '../../../src/exact/index.ts'
import { readBalance as readCreditorBalance } from '../../../src/payables/index.ts'
import { readBalance } from '../../../src/receivables/index.ts'
import { amsterdamDay } from '../../../src/values/day.ts'
import { clientId, creditorId } from '../../../src/values/ids.ts'
import { chain, resourceOf, smallPages } from './intercept.ts'
import { cursors, type Intercept, type SyncWorld, startSyncWorld } from './world.ts'

test.each([
  [1, -1],
  [-1, 1],
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
    await world.round({ intercept: smallTermPages })
    const { ours, expected } = await balances(world)
    expect(ours).toEqual(expected)
    expect((await cursors(world)).get('terms')?.fresh_at).not.toBeNull()
    expect(await world.database.selectFrom('exact_finding').select('id').execute()).toEqual([])
  })
})

const choose = async ({ database }: SyncWorld, debtor: 'measured' | 'positive' | 'negative') => {
  const amountSigns = { debtor, creditor: 'measured' }
  await database
    .updateTable('exact_administration')
    .set({ mapping: JSON.stringify({ amountSigns }) })
    .execute()
}

test('a ledger that shows the opposite at its next load keeps its money until an admin chooses', async () => {
  await withWorld({ amountSign: 1, creditorAmountSign: 1 }, async (world) => {
    await world.round()
    const before = await balances(world)
    const loadedAt = (await cursors(world)).get('terms')?.fresh_at
    world.exact.act.moveDivision()
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    const intercept = chain(oppositeDebtors, smallTermPages)
    await world.round({ intercept })
    await world.round({ intercept })
    expect(await signFindings(world)).toEqual(['debtor amount-sign-contradicted'])
    expect((await balances(world)).ours).toEqual(before.ours)
    expect((await cursors(world)).get('terms')?.fresh_at).toEqual(loadedAt)
    const client = clientId(world.exact.expectedClient(0).id)
    const isChecked = async () => (await readFreshnessOf(world.database, client, null)).beingChecked
    expect(await isChecked()).toBe(true)
    await choose(world, 'negative')
    await world.round({ intercept })
    expect(await signFindings(world)).toEqual([])
    expect(await isChecked()).toBe(false)
    expect((await balances(world)).ours).toEqual(before.ours)
    expect((await cursors(world)).get('terms')?.fresh_at).toEqual(world.clock.now)
    await choose(world, 'measured')
    await world.round({ intercept })
    expect(await signFindings(world)).toEqual([])
  })
})

test('a ledger whose invoices contradict each other shows no money until an admin chooses', async () => {
  await withWorld({ amountSign: 1, creditorAmountSign: 1 }, async (world) => {
    let row = 0
    const intercept = chain(
      smallTermPages,
      changeDebtors((sign) => (row++ % 4 === 0 ? -sign : sign)),
    )
    await world.round({ intercept })
    expect(await signFindings(world)).toEqual(['debtor amount-sign-contradicted'])
    expect(await world.database.selectFrom('term').select('id').execute()).toEqual([])
    expect((await cursors(world)).get('terms')?.fresh_at).toBeNull()
    await choose(world, 'positive')
    await world.round()
    const { ours, expected } = await balances(world)
    expect(ours).toEqual(expected)
    expect(await signFindings(world)).toEqual([])
  })
})

async function signFindings({ database }: SyncWorld): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('exact_finding')
    .select(['record_id', 'code'])
    .where('stream', '=', 'terms')
    .orderBy('record_id')
    .execute()
  return rows.map(({ record_id, code }) => `${record_id} ${code}`)
}

const pagesOf50 = smallPages(50)
const smallTermPages: Intercept = (call, read) =>
  resourceOf(call).startsWith(resource) ? pagesOf50(call, read) : read(call)

const debtorTerm = z.looseObject({ LineType: z.number(), AmountDC: z.number(), AmountFC: z.number() })

/** Changes the sign of the amounts of debtors. */
function changeDebtors(change: (sign: number) => number): Intercept {
  return async (call, read) => {
    const page = await read(call)
    if (resourceOf(call) !== resource) return page
    const rows = page.rows.map((raw) => {
      const row = debtorTerm.parse(raw)
      if (row.LineType !== 20) return raw
      const factor = change(1)
      return { ...row, AmountDC: factor * row.AmountDC, AmountFC: factor * row.AmountFC }
    })
    return { ...page, rows }
  }
}
const oppositeDebtors = changeDebtors((sign) => -sign)

const kind = z.object({ TransactionType: z.number() })

/** Hides invoices, as in a ledger that starts with receipts. */
const withoutInvoices: Intercept = chain(async (call, read) => {
  const page = await read(call)
  if (resourceOf(call) !== resource) return page
  return { ...page, rows: page.rows.filter((row) => kind.parse(row).TransactionType === 40) }
}, smallTermPages)

const resource = 'sync/Cashflow/PaymentTerms'

async function withWorld(
  options: { readonly amountSign: 1 | -1; readonly creditorAmountSign: 1 | -1 },
  run: (world: SyncWorld) => Promise<void>,
): Promise<void> {
  const world = await startSyncWorld({ clients: 25, creditors: 4, invoicesPerClient: 3, ...options })
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
