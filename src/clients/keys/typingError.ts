/** Shorter words have too many neighbours for a guess. */
export const shortestGuess = 4

/** Whether one letter more, less or other, or two neighbours swapped, makes the one word the other. */
export function isOneError(typed: string, other: string): boolean {
  if (typed === other) return false
  const a = Array.from(typed)
  const b = Array.from(other)
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const rest = (list: readonly string[], skip: number) => list.slice(start + skip).join('')
  if (a.length > b.length) return rest(a, 1) === rest(b, 0)
  if (a.length < b.length) return rest(a, 0) === rest(b, 1)
  if (rest(a, 1) === rest(b, 1)) return true
  return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2)
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

/** How alike in trigrams a word with one error is at least; short words lose a larger share. */
export function leastSimilarity(word: string): number {
  return word.length <= 6 ? 0.2 : 0.3
}
