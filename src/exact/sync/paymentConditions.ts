import type { AdministrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import {
  type PaymentCondition,
  paymentConditionProperties,
  readPaymentCondition,
} from '../mapping/paymentCondition.ts'
import { readAll, recordId } from '../mapping/reading.ts'
import { paymentConditionsMs } from '../rhythm.ts'
import { addressOf } from './changesQuery.ts'
import { beginning, readProgress, writeProgress } from './cursor.ts'
import { clearFindings, report } from './findings.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import type { StreamRun } from './syncStream.ts'

export const paymentConditions = 'paymentConditions'

const question = {
  resource: 'cashflow/PaymentConditions',
  select: paymentConditionProperties,
  changesBy: 'moment',
} as const

/** Reads the few payment conditions whole, once an hour, and says of clients whether theirs is one of direct debit. */
export async function syncPaymentConditions(parts: Parts, run: StreamRun): Promise<void> {
  const { database, now } = parts
  const { administration } = run
  const key = { administration, stream: paymentConditions }
  const askedAt = now()
  const { freshAt } = (await readProgress(database, key)) ?? beginning
  if (freshAt && askedAt.getTime() - freshAt.getTime() < paymentConditionsMs) return
  const raws = await readWhole(parts, run)
  const { rows, findings } = readAll(raws, readPaymentCondition)
  const conditions = oneByCode(rows)
  await database.transaction().execute(async (transaction) => {
    await replace(transaction, administration, conditions)
    await parts.writers.directDebitConditions(transaction, {
      administration,
      codes: conditions.filter((condition) => condition.by_direct_debit).map(({ code }) => code),
    })
    await clearFindings(transaction, key, ['', ...raws.map(recordId)])
    await report(transaction, key, findings, askedAt)
    await writeProgress(transaction, key, {
      ...beginning,
      rows: raws.length,
      freshAt: askedAt,
      at: askedAt,
    })
  })
}

async function readWhole(
  { connection }: Parts,
  { administration, signal }: StreamRun,
): Promise<readonly unknown[]> {
  const raws: unknown[] = []
  let address: Page['next'] = addressOf(question, 0)
  while (address !== null) {
    const page: Page = await connection.readPage({ administration, address, urgency: 'background', signal })
    raws.push(...page.rows)
    address = page.next
  }
  return raws
}

/** A condition in instalments has a row for each: one of them by direct debit makes it so. */
function oneByCode(rows: readonly PaymentCondition[]): readonly PaymentCondition[] {
  const conditions = new Map<string, PaymentCondition>()
  for (const row of rows) {
    const known = conditions.get(row.code)
    if (!known || row.by_direct_debit) conditions.set(row.code, row)
  }
  return [...conditions.values()]
}

async function replace(
  transaction: WriteTransaction,
  administration: AdministrationId,
  conditions: readonly PaymentCondition[],
): Promise<void> {
  await transaction
    .deleteFrom('exact_payment_condition')
    .where('administration', '=', administration)
    .execute()
  if (conditions.length === 0) return
  await transaction
    .insertInto('exact_payment_condition')
    .values(conditions.map((condition) => ({ ...condition, administration })))
    .execute()
}
