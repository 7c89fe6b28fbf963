import { isSameMeaning } from './clientNotation.ts'
import { type ClientValues, filledIn, keysOf } from './clientValues.ts'
import type { EditableClientKey } from './editableClientKey.ts'

/** A field that someone else changed in the meantime, with the three versions of it. */
export type Conflict = {
  readonly key: EditableClientKey
  readonly seen: string | null
  readonly now: string | null
  readonly yours: string | null
}

/**
 * Returns the edited fields whose current value is neither what the employee saw nor what the employee
 * wants. Another notation of the same value does not count, and an empty value is no value.
 */
export function conflictsOf(versions: {
  readonly seen: ClientValues
  readonly now: ClientValues
  readonly yours: ClientValues
}): readonly Conflict[] {
  return keysOf(versions.yours).flatMap((key) => {
    const seen = filledIn(versions.seen[key])
    const now = filledIn(versions.now[key])
    const yours = filledIn(versions.yours[key])
    return isSameMeaning(key, now, seen) || isSameMeaning(key, now, yours) ? [] : [{ key, seen, now, yours }]
  })
}
