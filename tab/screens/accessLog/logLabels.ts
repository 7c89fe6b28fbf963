import type { TextId } from '../../texts/index.ts'
import { nl } from './texts.ts'

type Text = (id: TextId) => string
export type LogColumn = 'event' | 'purpose' | 'outcome' | 'origin'

/** A word of the log as people read it; a word that this screen does not know stays as it was written. */
export function logLabel(column: LogColumn | 'part', word: string, text: Text): string {
  const id = `log.${column}.${word}`
  return isTextId(id) ? text(id) : word
}

/** The parts that a line names; a change names several fields. */
export function partLabels(part: string, text: Text): string {
  return part
    .split(' ')
    .map((word) => logLabel('part', word, text))
    .join(', ')
}

function isTextId(id: string): id is keyof typeof nl {
  return Object.hasOwn(nl, id)
}
