import type { TextId } from '../../texts/index.ts'
import { nl } from './texts.ts'

type Text = (id: TextId) => string
export type LogColumn = 'event' | 'purpose' | 'outcome' | 'origin'

/** Returns the text for a value in the log, or the value itself if there is no text for it. */
export function logLabel(column: LogColumn | 'part', value: string, text: Text): string {
  const id = `log.${column}.${value}`
  return isTextId(id) ? text(id) : value
}

/** Returns the texts for the parts of a line; a change has several fields. */
export function partLabels(part: string, text: Text): string {
  return part
    .split(' ')
    .map((value) => logLabel('part', value, text))
    .join(', ')
}

function isTextId(id: string): id is keyof typeof nl {
  return Object.hasOwn(nl, id)
}
