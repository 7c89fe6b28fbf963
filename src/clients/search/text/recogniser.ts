import type { QueryPart } from './searchQuery.ts'

/** Reads the part that the text starts with. Returns null if it starts with something else. */
export type Recogniser = (text: string) => RecognisedPart | null

/** `length` is the number of characters read. */
export type RecognisedPart = { readonly part: QueryPart; readonly length: number }

/** Matches the end of a part, in the source of a regular expression. */
export const partEnd = '(?=[\\s,;]|$)'
