/** The door of this room: other rooms import this file and no other. */
export { createExact } from './createExact.ts'
export { ExactError } from './errors.ts'
export type * from './exact.ts'
export { homeCurrencyOf } from './homeCurrency.ts'
export type * from './readModelWriters.ts'
