/** From so many characters on a search is made. */
const leastCharacters = 2

/** The text that is sent; null when there is too little to search for. */
export function searchText(typed: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, 200)
  return [...text].length >= leastCharacters ? text : null
}
