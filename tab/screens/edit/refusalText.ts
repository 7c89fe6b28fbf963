import type { TextId } from '../../texts/index.ts'

const sentences: { readonly [reason: string]: TextId } = {
  'exact/refused': 'edit.refusal.refused',
  'exact/not-found': 'edit.refusal.notFound',
  'exact/not-stored': 'edit.refusal.notStored',
  'exact/partly-stored': 'edit.refusal.partlyStored',
}

/** Returns the text for why a change was refused, or null if there is no text for the reason. */
export function refusalText(reason: string): TextId | null {
  return (Object.hasOwn(sentences, reason) ? sentences[reason] : null) ?? null
}
