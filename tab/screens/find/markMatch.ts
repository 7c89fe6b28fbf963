/** A text in pieces; the marked ones are what was searched for. */
export type Piece = { readonly text: string; readonly marked: boolean }

/**
 * Cuts a text around the first place where it says the same as what matched; spaces, dots, hyphens, accents
 * and capitals do not count. A text that does not say it is one piece.
 */
export function markMatch(text: string, matched: string): readonly Piece[] {
  const wanted = letters(matched).map(({ letter }) => letter)
  const there = letters(text)
  if (wanted.length === 0) return [{ text, marked: false }]
  const at = there.findIndex((_, start) =>
    wanted.every((letter, offset) => there[start + offset]?.letter === letter),
  )
  const first = there[at]
  const last = there[at + wanted.length - 1]
  if (!first || !last) return [{ text, marked: false }]
  const end = last === there.at(-1) ? text.length : last.to
  return [
    { text: text.slice(0, first.from), marked: false },
    { text: text.slice(first.from, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((piece) => piece.text !== '')
}

function letters(text: string): { letter: string; from: number; to: number }[] {
  let at = 0
  return [...text].flatMap((character) => {
    const from = at
    at += character.length
    const letter = character
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}@]/gu, '')
      .toLowerCase()
    return letter === '' ? [] : [{ letter, from, to: from + character.length }]
  })
}
