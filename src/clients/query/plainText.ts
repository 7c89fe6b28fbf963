/** Removes the characters that a database cannot store, control characters and surrounding spaces; dashes become hyphens. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
}
