import { sql } from 'kysely'

/** Whoever decides about the client's money comes first. */
export const representativeOrder = sql<number>`
  array_position(ARRAY['curator', 'bewindvoerder', 'mentor', 'parent', 'authorised', 'other'], representative_role)`
