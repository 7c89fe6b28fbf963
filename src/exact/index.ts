/** The entry point of this room. Other rooms import no other file of it. */
export { createExact } from './createExact.ts'
export { ExactError } from './errors.ts'
export type * from './exact.ts'
export { homeCurrencyOf } from './homeCurrency.ts'
export { handOver, markAsCopy } from './ownership.ts'
export type * from './readModelWriters.ts'
