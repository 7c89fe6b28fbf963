import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { amsterdamDay, type Day } from '../../values/day.ts'
import type { AdministrationId } from '../../values/ids.ts'
import type { AdministrationMapping } from '../exact.ts'
import { mappingOf } from '../mapping/administrationMapping.ts'
import type { AmountSigns, Sign } from '../mapping/amountSign.ts'

/** What mapping an administration's records depends on. Read inside the transaction that stores them. */
export type Context = {
  readonly administration: AdministrationId
  readonly mapping: AdministrationMapping
  readonly signs: AmountSigns
  readonly directDebitCodes: ReadonlySet<string>
  readonly today: Day
  readonly seenAt: Date
}

export async function readContext(
  database: Kysely<Schema>,
  administration: AdministrationId,
  seenAt: Date,
): Promise<Context> {
  const settings = await database
    .selectFrom('exact_administration')
    .select(['mapping', 'amount_sign', 'creditor_amount_sign'])
    .where('id', '=', administration)
    .executeTakeFirstOrThrow()
  const conditions = await database
    .selectFrom('exact_payment_condition')
    .select('code')
    .where('administration', '=', administration)
    .where('by_direct_debit', '=', true)
    .execute()
  return {
    administration,
    mapping: mappingOf(settings.mapping),
    signs: { debtor: signOf(settings.amount_sign), creditor: signOf(settings.creditor_amount_sign) },
    directDebitCodes: new Set(conditions.map(({ code }) => code)),
    today: amsterdamDay(seenAt),
    seenAt,
  }
}

function signOf(value: number): Sign {
  if (value === 0) return 0
  return value < 0 ? -1 : 1
}
