import type { RawBuilder } from 'kysely'

/**
 * Returns SQL for the home currency of an administration. `administration` is SQL for its id. The exact room knows the
 * currencies; the rooms of money are handed this function.
 */
export type HomeCurrencyOf = (administration: RawBuilder<unknown>) => RawBuilder<string>
