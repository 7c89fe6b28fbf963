import type { IncomingMessage } from 'node:http'

/** Returns the language that the browser prefers, of Dutch and English. Defaults to Dutch. */
export function languageOf({ headers }: IncomingMessage): 'nl' | 'en' {
  const accepted = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'nl' || language === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return accepted[0]?.language === 'en' ? 'en' : 'nl'
}
