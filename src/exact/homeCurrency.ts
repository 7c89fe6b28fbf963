import { sql } from 'kysely'
import type { HomeCurrencyOf } from '../database/homeCurrency.ts'

/** Falls back to the euro when the administration is unknown. */
export const homeCurrencyOf: HomeCurrencyOf = (administration) => sql<string>`coalesce((
  SELECT currency FROM exact_administration WHERE exact_administration.id = ${administration}), 'EUR')`
