/** The orders in which search results can be listed. `best` is the order of the search itself. */
export const resultOrders = ['best', 'name', 'city', 'balance'] as const

/** Which search results to list. */
export const resultFilters = ['all', 'open', 'late', 'current', 'ended'] as const

export type ResultOrder = (typeof resultOrders)[number]
export type ResultFilter = (typeof resultFilters)[number]
