import type { Term } from '../terms.ts'

/** A term with the number of keys that answer it, as far as that was counted. */
export type CountedTerm = Term & { readonly keys: number }

/** Keys are counted up to here, and so many of one lookup are read when clients are asked about other terms. */
export const keysAskedFurther = 20_000
