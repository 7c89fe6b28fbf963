import type { TextId } from '../../texts/index.ts'

const sentences: { readonly [reason: string]: TextId } = {
  'exact/refused': 'edit.refusal.refused',
  'exact/not-found': 'edit.refusal.notFound',
  'exact/not-stored': 'edit.refusal.notStored',
}

/** The sentence for why a change was refused; null for a reason that is new to this screen. */
export function refusalText(reason: string): TextId | null {
  return (Object.hasOwn(sentences, reason) ? sentences[reason] : null) ?? null
}
