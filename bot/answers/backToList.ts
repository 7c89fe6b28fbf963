import { listData } from '../actions.ts'
import { askButton } from '../cards/buttons.ts'
import type { Card } from '../cards/render.ts'
import type { Turn } from './turn.ts'

/** Creates the button back to the list that led here, or no button if there was no list. */
export function backToList({ language, list, texts }: Turn): readonly Card[] {
  if (list === null) return []
  return [askButton(texts('answer.backToList'), 'list', { list: listData(list), language })]
}
