import type { Token } from './token.ts'
import { ordinals } from './vocabulary.ts'
import type { Role } from './words.ts'

const besideChoice: ReadonlySet<string> = new Set([
  'nummer',
  'nr',
  'number',
  'no',
  'optie',
  'option',
  'rij',
  'row',
  'open',
  'boven',
  'top',
  'neem',
  'pak',
  'kies',
  'take',
  'choose',
  'pick',
])

/** Numbers in words, which choose only after "nummer" or another word for a row: "nummer drie". */
const countWords: readonly string[] = [
  'een twee drie vier vijf zes zeven acht negen tien',
  'one two three four five six seven eight nine ten',
]
const rowWords: ReadonlySet<string> = new Set(['nummer', 'nr', 'number', 'optie', 'option', 'rij', 'row'])

/** Returns the place after a word for a row, as in "nummer drie", or 0. */
function countAfter(previous: Token | undefined, { word }: Token): number {
  if (!previous || !rowWords.has(previous.word)) return 0
  return Math.max(...countWords.map((list) => list.split(' ').indexOf(word))) + 1
}

/** Returns the place in a list that the message chooses, as in "de tweede", "nr 4" or "de laatste". Otherwise null. */
export function placeIn(tokens: readonly Token[]): number | null {
  const chosen =
    tokens.find(({ word }) => (ordinals.get(word)?.place ?? 0) > 0 || /^[1-9]\d?$/.test(word)) ??
    tokens.find((token, at) => ordinals.has(token.word) || countAfter(tokens[at - 1], token) > 0)
  if (!chosen) return null
  const count = countAfter(tokens[tokens.indexOf(chosen) - 1], chosen)
  const place = ordinals.get(chosen.word)?.place ?? (count || Number(chosen.word))
  const beside: readonly Role[] = /^\d|^laatste$|^last$/.test(chosen.word)
    ? ['filler', 'link', 'thanks', 'fine', 'no']
    : ['filler', 'link', 'thanks', 'fine', 'no', 'find', 'client', 'invoice']
  const isChoice = tokens.every(
    (token) =>
      token === chosen ||
      besideChoice.has(token.word) ||
      (token.meaning !== null && beside.includes(token.meaning.role)),
  )
  return isChoice && place !== 0 ? place : null
}
