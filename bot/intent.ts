/** What somebody wants of the bot, read from one message. `language` is told by the words, null when they do not. */
export type Intent =
  | { readonly kind: 'find'; readonly text: string; readonly language: 'nl' | null }
  | { readonly kind: 'help' }

/** As long as the search allows. */
const longest = 200

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
 * Reads a message: "find client 1234AB", "zoek cliënt 1234AB", "wie is mevrouw De Vries?", or just "1234AB".
 * Mentions of the bot fall away. `nouns` are the institution's own words for a client.
 * What is no command is searched for as it stands; what leaves nothing to search for asks for help.
 */
export function readIntent(message: string, nouns: readonly string[] = []): Intent {
  const said = plainText(message)
  const command = withoutCourtesy(said)
  if (command === '' || greetings.includes(command.toLowerCase())) return { kind: 'help' }
  const { text, language } = whatToFind(command, nouns)
  const wanted = text.slice(0, longest).trim()
  return /[\p{L}\p{N}]/u.test(wanted) ? { kind: 'find', text: wanted, language } : { kind: 'help' }
}

/** Without mentions, mark-up and doubled white space, letters composed. */
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

function withoutCourtesy(said: string): string {
  const bare = said.replace(/[\s?!.,;]+$/u, '')
  const lower = bare.toLowerCase()
  const courtesy = courtesies.find((word) => lower.endsWith(` ${word}`) || lower.endsWith(`,${word}`))
  return courtesy ? bare.slice(0, -courtesy.length).replace(/[\s,]+$/u, '') : bare
}

function whatToFind(
  command: string,
  nouns: readonly string[],
): { readonly text: string; readonly language: 'nl' | null } {
  const verb = startOf(command, [...dutchVerbs, ...englishVerbs])
  const afterVerb = rest(command, verb)
  const article = startOf(afterVerb, [...dutchArticles, ...englishArticles])
  const afterArticle = rest(afterVerb, article)
  const noun = startOf(afterArticle, [...nouns, ...dutchNouns, ...englishNouns])
  const dutch = dutchVerbs.includes(verb) || dutchNouns.includes(noun)
  const language = dutch ? 'nl' : null
  // Only before "client" is it an article: in "zoek de Vries" it belongs to the name.
  if (noun !== '') return { text: named(rest(afterArticle, noun)), language }
  return { text: verb === '' ? command : named(afterVerb), language }
}

function named(text: string): string {
  const afterLink = rest(text, startOf(text, links))
  return rest(afterLink, startOf(afterLink, salutations))
}

/** The first of the words that the text begins with, as a whole word, in any letter case; '' when none. */
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
