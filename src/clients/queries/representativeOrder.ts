import { sql } from 'kysely'
import { representativeRoles } from '../../values/representativeRole.ts'

/** The most deciding role first. */
export const representativeOrder = sql<number>`
  array_position(ARRAY[${sql.join(representativeRoles.map((role) => sql.lit(role)))}], representative_role)`
