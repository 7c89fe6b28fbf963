import type { Language } from '../../../src/values/language.ts'

/** One message as an employee types it, and how the bot must read it. */
export type Utterance = {
  readonly say: string
  readonly intent: string
  /** The search text that goes to the desk; '' for a question about what was shown last. */
  readonly text: string
  /** The language of its words; null if they do not show it. */
  readonly language: Language | null
}

/** A row of a table: message, search text, language. */
export type Row = readonly [say: string, text: string, language: Language | null]

export function rowsOf(intent: string, rows: readonly Row[]): readonly Utterance[] {
  return rows.map(([say, text, language]) => ({ say, intent, text, language }))
}
