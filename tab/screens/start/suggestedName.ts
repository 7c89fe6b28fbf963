import type { Text } from '../../texts/TextProvider.tsx'
import type { TileForm } from './tileForm.ts'

/** Returns a name for a tile without one: what it opens, or an empty string if only the employee knows a good one. */
export function suggestedName({ kind, q, screen, list }: TileForm, text: Text): string {
  switch (kind) {
    case 'search':
      return q.trim()
    case 'screen':
      return text(`screen.${screen}`)
    case 'workList':
      return text(`work.list.${list}`)
    case 'client':
    case 'invoice':
    case 'creditor':
    case 'link':
      return ''
  }
}
