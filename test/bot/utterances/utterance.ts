import type { Language } from '../../../src/values/language.ts'

/** A message as an employee types it, and how the bot must read it. */
export type Utterance = {
  readonly say: string
  readonly intent: string
  /** The search text that goes to the desk; '' for a question about the client on the latest card. */
  readonly text: string
  /** The language of the message; null if its words do not tell. */
  readonly language: Language | null
}

/** A row of a table: message, search text, language. */
type Row = readonly [say: string, text: string, language: Language | null]

export function rowsOf(intent: string, rows: readonly Row[]): readonly Utterance[] {
  return rows.map(([say, text, language]) => ({ say, intent, text, language }))
}
