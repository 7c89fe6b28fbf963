/** Removes the characters that a database cannot store, control characters and surrounding spaces. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
}
