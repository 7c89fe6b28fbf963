import { withSpokenMarks } from './dictation.ts'
import { withoutLetterParts } from './letter.ts'

/** The longest part of a message that is read. */
const longest = 4_000

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  eacute: 'é',
  egrave: 'è',
  rsquo: '’',
  lsquo: '‘',
}

/**
 * Returns the message on one line in Unicode normal form C, without markup, mentions, quoted messages, the greeting and
 * signature of a letter, invisible characters and repeated white space. Spoken marks become signs.
 */
export function plainMessage(message: string): string {
  const withoutMarkup = message
    .slice(0, longest)
    .replace(/<blockquote\b[^<>]*>[\s\S]*?<\/blockquote>/gi, '\n')
    .replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replace(/<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?td)(?:\s[^<>]*)?\/?>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '')
  const line = withoutLetterParts(withoutQuotes(decoded(withoutMarkup)))
    .toWellFormed()
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^@[\p{L}\d._-]+\s+/u, '')
    .replace(/(?<!\p{L})(factuur|rekening|nota|invoice|bill|cli[eë]nt|klant|debiteur)(?=\d{4})/giu, '$1 ')
  return withSpokenMarks(line)
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}

/** Drops the lines that start with ">", unless there are no others. */
function withoutQuotes(text: string): string {
  const lines = text.split('\n')
  const own = lines.filter((line) => !/^\s*>/.test(line))
  return own.some((line) => line.trim() !== '') ? own.join('\n') : text
}
