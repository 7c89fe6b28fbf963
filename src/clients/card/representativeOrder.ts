import { sql } from 'kysely'
import { representativeRoles } from '../../values/representativeRole.ts'

/** Sorts by role, the one with the most authority first. */
export const representativeOrder = sql<number>`
  array_position(ARRAY[${sql.join(representativeRoles.map((role) => sql.lit(role)))}], representative_role)`
