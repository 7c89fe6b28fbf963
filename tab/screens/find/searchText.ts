/** Shorter texts are not searched for. */
const minCharacters = 2

/** Returns the search text to send for what is in the box, or null if it is too short. */
export function searchTextOf(input: string): string | null {
  const text = input.trim().replace(/\s+/g, ' ').slice(0, 200)
  return [...text].length >= minCharacters ? text : null
}
