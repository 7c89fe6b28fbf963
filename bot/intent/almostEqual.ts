/**
 * Returns true if the words differ by one typing error: a letter too many, too few or wrong, or two neighbours swapped.
 * In words of four letters only a swap counts, because too many names are one letter away from a short word.
 */
export function almostEqual(typed: string, known: string): boolean {
  const start = commonStart(typed, known)
  const rest = typed.slice(start)
  const knownRest = known.slice(start)
  const isSwap =
    rest.length > 1 &&
    rest[0] === knownRest[1] &&
    rest[1] === knownRest[0] &&
    rest.slice(2) === knownRest.slice(2)
  if (isSwap) return true
  if (start === 0 || Math.min(typed.length, known.length) < 5) return false
  return rest.slice(1) === knownRest.slice(1) || rest.slice(1) === knownRest || rest === knownRest.slice(1)
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
