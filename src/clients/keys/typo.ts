/** How many typing errors are forgiven: none in short words, which have too many neighbours. */
export function forgivenErrors(word: string): 0 | 1 | 2 {
  const length = Array.from(word).length
  if (length < 4 || !/^\p{L}+$/u.test(word)) return 0
  return length < 8 ? 1 : 2
}

/**
 * How many letters more, less or other, or neighbours swapped, make the one word the other (optimal string
 * alignment). Gives `most + 1` as soon as it is more than `most`.
 */
export function errorsBetween(typed: string, other: string, most: number): number {
  const a = Array.from(typed)
  const b = Array.from(other)
  if (Math.abs(a.length - b.length) > most) return most + 1
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
    if (Math.min(...current) > most && Math.min(...oneBack) > most) return most + 1
    twoBack = oneBack
    oneBack = current
  }
  return Math.min(at(oneBack, b.length), most + 1)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}

/** The word with each pair of neighbours swapped: trigrams of short words lose sight of these. */
export function swapped(word: string): readonly string[] {
  const letters = Array.from(word)
  return letters.slice(1).map((_, index) => {
    const copy = [...letters]
    copy.splice(index, 2, letters[index + 1] ?? '', letters[index] ?? '')
    return copy.join('')
  })
}

/** How alike in trigrams a word with the forgiven errors is at least; short words lose a larger share. */
export function leastSimilarity(word: string): number {
  return word.length <= 6 || forgivenErrors(word) === 2 ? 0.2 : 0.3
}
