import type { IncomingMessage } from 'node:http'

/** The language that a browser asks for, as far as we speak it; Dutch unless told. */
export function languageOf({ headers }: IncomingMessage): 'nl' | 'en' {
  const wanted = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=')
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'nl' || language === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'nl'
}
