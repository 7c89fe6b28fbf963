import { type EditableClientKey, editableClientKeys } from './editableClientKey.ts'

/** Values of some fields of a client; null is no value, an absent key is a field that is left alone. */
export type ClientValues = { readonly [Key in EditableClientKey]?: string | null | undefined }

/** Returns the keys that have a value or null, in the order of the fields. */
export function keysOf(values: ClientValues): readonly EditableClientKey[] {
  return editableClientKeys.filter((key) => values[key] !== undefined)
}

/** Returns the text without spaces around it; null when nothing is left. */
export function filledIn(text: string | null | undefined): string | null {
  return text?.trim() || null
}
