/** Returns how many typos to allow in a word: none in a short one, because it is similar to too many others. */
export function allowedTypos(word: string): 0 | 1 | 2 {
  const length = Array.from(word).length
  if (length < 4 || !/^\p{L}+$/u.test(word)) return 0
  return length < 8 ? 1 : 2
}

/**
 * Counts the letters to add, drop, replace or swap with a neighbour to turn one word into the other (optimal string
 * alignment distance). Returns `max + 1` if there are more than `max`.
 */
export function typosBetween(typed: string, other: string, max: number): number {
  const a = Array.from(typed)
  const b = Array.from(other)
  if (Math.abs(a.length - b.length) > max) return max + 1
  let twoBack: readonly number[] = []
  let oneBack: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of a.entries()) {
    const current = [row + 1]
    for (const [column, against] of b.entries()) {
      const replaced = at(oneBack, column) + (letter === against ? 0 : 1)
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === against
      const swap = isSwap ? at(twoBack, column - 1) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(replaced, at(oneBack, column + 1) + 1, at(current, column) + 1, swap))
    }
    if (Math.min(...current) > max && Math.min(...oneBack) > max) return max + 1
    twoBack = oneBack
    oneBack = current
  }
  return Math.min(at(oneBack, b.length), max + 1)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}

/** Returns the word with each pair of neighbouring letters swapped. In short words, trigrams miss these. */
export function swaps(word: string): readonly string[] {
  const letters = Array.from(word)
  return letters.slice(1).map((_, index) => {
    const copy = [...letters]
    copy.splice(index, 2, letters[index + 1] ?? '', letters[index] ?? '')
    return copy.join('')
  })
}
