/** A piece of a text; marked if it is the part that matched. */
export type Piece = { readonly text: string; readonly marked: boolean }

/**
 * Splits a text around the first occurrence of the matched text, ignoring spaces, punctuation, accents and case.
 * Returns the text as one unmarked piece if there is no occurrence.
 */
export function markMatch(text: string, matched: string): readonly Piece[] {
  const needle = letters(matched).map(({ letter }) => letter)
  const haystack = letters(text)
  if (needle.length === 0) return [{ text, marked: false }]
  const at = haystack.findIndex((_, start) =>
    needle.every((letter, offset) => haystack[start + offset]?.letter === letter),
  )
  const first = haystack[at]
  const last = haystack[at + needle.length - 1]
  if (!first || !last) return [{ text, marked: false }]
  // Punctuation at either end of the text belongs to it: the apostrophe of 's-Gravenhage, the dot of an initial.
  const start = at === 0 ? 0 : first.from
  const end = last === haystack.at(-1) ? text.length : last.to
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
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
