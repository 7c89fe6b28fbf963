/** What a message asks of the bot. `language` is the language of its words, or null if they do not show it. */
export type Intent =
  | { readonly kind: 'find'; readonly text: string; readonly language: 'nl' | null }
  | { readonly kind: 'help' }

/** The longest search text that the API accepts. */
const longestSearchText = 200

const englishVerbs = ['search for', 'look up', 'lookup', 'find', 'search', 'show', 'who is', "who's"]
const dutchVerbs = ['zoek naar', 'zoek op', 'zoeken', 'zoek', 'vinden', 'vind', 'toon', 'wie is', 'wie zijn']
const englishNouns = ['clients', 'client', 'customers', 'customer', 'residents', 'resident']
const dutchNouns = [
  'cliënten',
  'cliënt',
  'clienten',
  'klanten',
  'klant',
  'bewoners',
  'bewoner',
  'debiteuren',
  'debiteur',
]
const dutchArticles = ['de', 'het', 'een']
const englishArticles = ['the', 'a', 'an']
const links = ['met de naam', 'met postcode', 'met nummer', 'met', 'genaamd', 'with', 'named', 'called']
const salutations = [
  'de heer',
  'mevrouw',
  'meneer',
  'mevr.',
  'mevr',
  'mw.',
  'mw',
  'dhr.',
  'dhr',
  'mrs.',
  'mrs',
  'mr.',
  'mr',
  'ms.',
  'ms',
]
const courtesies = ['alstublieft', 'alsjeblieft', 'a.u.b.', 'aub', 'svp', 'please', 'thanks', 'bedankt']
const greetings = [
  'help',
  'hulp',
  'hallo',
  'hoi',
  'hello',
  'hi',
  'hey',
  'dag',
  'goedemorgen',
  'goedemiddag',
  'start',
  'menu',
]

/**
 * Reads a message such as "find client 1234AB", "zoek cliënt 1234AB", "wie is mevrouw De Vries?" or just "1234AB".
 * Mentions of the bot are dropped. `nouns` are the institution's own words for a client. A message without a command is
 * the search text as a whole; a message without anything to search for asks for help.
 */
export function readIntent(message: string, nouns: readonly string[] = []): Intent {
  const command = withoutCourtesy(plainText(message))
  if (command === '' || greetings.includes(command.toLowerCase())) return { kind: 'help' }
  const { text, language } = searchTextIn(command, nouns)
  const searchText = text.slice(0, longestSearchText).trim()
  return /[\p{L}\p{N}]/u.test(searchText) ? { kind: 'find', text: searchText, language } : { kind: 'help' }
}

/** Returns the text without mentions, markup and repeated white space, in Unicode normal form C. */
function plainText(message: string): string {
  return message
    .slice(0, 4_000)
    .replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

function withoutCourtesy(text: string): string {
  const bare = text.replace(/[\s?!.,;]+$/u, '')
  const lower = bare.toLowerCase()
  const courtesy = courtesies.find((word) => lower.endsWith(` ${word}`) || lower.endsWith(`,${word}`))
  return courtesy ? bare.slice(0, -courtesy.length).replace(/[\s,]+$/u, '') : bare
}

function searchTextIn(
  command: string,
  nouns: readonly string[],
): { readonly text: string; readonly language: 'nl' | null } {
  const verb = startOf(command, [...dutchVerbs, ...englishVerbs])
  const afterVerb = rest(command, verb)
  const article = startOf(afterVerb, [...dutchArticles, ...englishArticles])
  const afterArticle = rest(afterVerb, article)
  const noun = startOf(afterArticle, [...nouns, ...dutchNouns, ...englishNouns])
  const isDutch = dutchVerbs.includes(verb) || dutchNouns.includes(noun)
  const language = isDutch ? 'nl' : null
  // An article counts only before a noun: in "zoek de Vries" it belongs to the name.
  if (noun !== '') return { text: withoutSalutation(rest(afterArticle, noun)), language }
  return { text: verb === '' ? command : withoutSalutation(afterVerb), language }
}

function withoutSalutation(text: string): string {
  const afterLink = rest(text, startOf(text, links))
  return rest(afterLink, startOf(afterLink, salutations))
}

/** Returns the first of the words that the text starts with, ignoring case, or '' if there is none. */
function startOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase()
  return (
    words.find(
      (word) => lower === word || (lower.startsWith(word) && /^[\s:,]/.test(lower.slice(word.length))),
    ) ?? ''
  )
}

function rest(text: string, start: string): string {
  return start === '' ? text : text.slice(start.length).replace(/^[\s:,]+/, '')
}
