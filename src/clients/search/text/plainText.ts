/** Removes control characters, others that a database cannot store, and surrounding spaces. Turns dashes into hyphens. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
}
