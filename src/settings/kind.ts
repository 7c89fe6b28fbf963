import { z } from 'zod'

/** Returns what is wrong with a text, as the end of a sentence that begins with the setting's name; null if nothing is. */
export type Fault = (text: string) => string | null

/** A setting whose text has none of these faults. Only the first fault is reported. */
export function textWithout(...faults: readonly Fault[]) {
  return z.string().check(({ value, issues }) => {
    const fault = firstFault(value, faults)
    if (fault !== null) issues.push({ code: 'custom', message: fault, input: value, continue: false })
  })
}

function firstFault(text: string, faults: readonly Fault[]): string | null {
  for (const fault of faults) {
    const found = fault(text)
    if (found !== null) return found
  }
  return null
}

export const surroundedBySpace: Fault = (text) =>
  text === text.trim() ? null : 'has a space or a line break before or after it; remove that'
