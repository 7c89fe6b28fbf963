import type { Language } from '../../src/values/language.ts'
import { placeIn } from './choice.ts'
import { strongCue, weakCue } from './cues.ts'
import { type Intent, type Question, questions, type SmallTalk } from './intent.ts'
import { invoiceNumberIn } from './invoiceNumber.ts'
import { languageOf } from './languageOf.ts'
import { asksForClientsOf, living } from './officeClients.ts'
import { plainMessage } from './plainMessage.ts'
import { type SearchText, searchTextOf } from './searchText.ts'
import { folded, type Token } from './token.ts'
import { readTokens } from './tokens.ts'
import { createVocabulary, salutations } from './vocabulary.ts'
import type { Role } from './words.ts'

/** A text with more words, and without a number or a marked name, is too long to be a search text. */
const mostSearchWords = 8

/** The questions in order of strength: "openstaande facturen" asks for invoices, "incasso betaald" for direct debit. */
const strongestFirst = [
  'directDebit',
  'representative',
  'openItems',
  'lastReceipt',
  'invoices',
  'invoice',
  'balance',
] as const satisfies readonly Role[]

/** "Ik voel me niet zo lekker" is no reply, though "lekker" alone is. In words. */
const longestReply = 5

const smallTalk: readonly SmallTalk[] = ['swearing', 'about', 'thanks', 'goodbye', 'no', 'hello', 'fine']

/**
 * Reads a message such as "find client 1234AB", "heeft mevrouw Jansen al betaald?", "de tweede" or "bedankt". `nouns`
 * has the institution's own words for a client, in lower case.
 */
export function readIntent(message: string, nouns: readonly string[] = []): Intent {
  const vocabulary = createVocabulary(nouns.map(folded))
  const said = plainMessage(message)
  const text = corrected(said)
  const tokens = readTokens(text, vocabulary)
  const reading = read(text, tokens)
  if (reading.kind === 'language') return { ...reading, language: reading.to }
  return { ...reading, language: languageOf(text === said ? tokens : readTokens(said, vocabulary)) }
}

/** Returns what the employee means after all: the "Dekkers" of "niet Dekker maar Dekkers". */
function corrected(text: string): string {
  return /^(?:(?:nee|no),?\s+)?(?:niet|not)\s.{2,60}?\s(?:maar|but)\s+(.+)$/iu.exec(text)?.[1] ?? text
}

function read(text: string, tokens: readonly Token[]): Reading {
  const place = placeIn(tokens)
  if (place !== null) return { kind: 'pick', place }
  const has = (role: Role) => tokens.some(({ meaning }) => meaning?.role === role)
  const search = searchTextOf(text, tokens)
  if (!/[\p{L}\p{N}]/u.test(search.text)) return readWithoutSearchText(text, tokens, has)
  const asks =
    strongestFirst.some(has) || strongCue(tokens) !== null || (!search.isOrdinary && weakCue(tokens) !== null)
  const isChat = search.isOrdinary && !search.isCertain && !asks && !searching.some(has)
  if (isChat) return readWithoutSearchText(text, tokens, has)
  if (has('swearing') && !search.isCertain) return { kind: 'smallTalk', sort: 'swearing' }
  if (!search.isName && !asks && languageIn(has)) return { kind: 'language', to: languageIn(has) ?? 'nl' }
  const isElse = tokens.some(
    ({ meaning, word }) => meaning?.role === 'other' && !(asks && ofAnyQuestion.has(word)),
  )
  if (isElse && !search.isCertain) return { kind: 'notUnderstood', text: '' }
  return readQuestion(tokens, search, has)
}

/** Words that ask for something else, unless a question is about money: "hoe laat is de betaling binnengekomen". */
const ofAnyQuestion: ReadonlySet<string> = new Set(
  'hoe laat what time make waarom why alles everything schrijven schrijft'.split(' '),
)

function languageIn(has: (role: Role) => boolean): Language | null {
  if (has('dutch')) return 'nl'
  return has('english') ? 'en' : null
}

/** Roles that make ordinary words behind them a name: "zoek herder". */
const searching: readonly Role[] = ['find', 'client', 'clients', 'creditor', 'office']

type WithoutLanguage<T> = T extends unknown ? Omit<T, 'language'> : never
type Reading = WithoutLanguage<Intent>

/** Reads a question about a client, an invoice, an office or a creditor. */
function readQuestion(tokens: readonly Token[], search: SearchText, has: (role: Role) => boolean): Reading {
  const { text, isCertain, isName } = search
  if (has('creditor')) return { kind: 'creditor', text }
  const number = invoiceNumberIn(tokens)
  if (number !== null) return { kind: 'invoice', text: number }
  if (asksForClientsOf(tokens)) return { kind: 'officeClients', text }
  const question = asksWhichInvoices(tokens) ? 'invoices' : questionIn(tokens, has)
  if (question !== null && !isAmount(text)) return { kind: question, text: withoutAmounts(text) }
  if (has('more') && /^\d{1,2}$/.test(text)) return { kind: 'more' }
  if (tokens.some(({ word }) => living.has(word))) return { kind: 'find', text }
  if (has('find') || has('client') || has('clients') || has('caller') || has('office'))
    return { kind: 'find', text }
  const chats = tokens.some(({ meaning, word }) => meaning && meaning.role !== 'link' && word.length > 1)
  const isPolite = isName && tokens.every(({ meaning, word }) => !meaning || isPoliteWord(meaning.role, word))
  const isBrief = text.split(' ').length <= mostSearchWords
  return isCertain || (isBrief && (isPolite || !chats))
    ? { kind: 'find', text }
    : { kind: 'notUnderstood', text }
}

/** The words around "cliënten" in "hoeveel cliënten hebben we". */
const howMany: ReadonlySet<string> = new Set('hoeveel hebben heb zijn er we wij'.split(' '))

function isPoliteWord(role: Role, word: string): boolean {
  return role === 'link' || politeRoles.includes(role) || politeWords.has(word)
}

const politeRoles: readonly Role[] = ['thanks', 'hello', 'fine', 'no']
/** Words around a name that add nothing: "doe Verhoeven maar", "kun je Verhoeven er even bij pakken". */
const politeWords: ReadonlySet<string> = new Set(
  (
    'graag even eventjes ff effe eens maar toch ook nog doe doen probeer proberen pak pakken kan kun kunt kunnen je jij u ' +
    'we ik mij me wil zou bedoel bedoelde aub svp alstublieft alsjeblieft please pls bitte er erbij hier nu dan die deze ' +
    'andere is het dat gaat heet naam kijk kijken eh uh i mean meant try could can you just now the one not niet sorry ' +
    'woont wonen woonachtig heten genaamd meneer mevrouw checken nakijken snel vlug nogmaals opnieuw weer verkeerde'
  ).split(' '),
)

/** Reads a message without a search text: a reply, a command, or a question about the client on the latest card. */
function readWithoutSearchText(
  text: string,
  tokens: readonly Token[],
  has: (role: Role) => boolean,
): Reading {
  const name = nameWithOtherMeaning(text, tokens)
  if (name !== null) return { kind: 'find', text: name }
  const chosen = languageIn(has)
  if (chosen) return { kind: 'language', to: chosen }
  if (has('swearing')) return { kind: 'smallTalk', sort: 'swearing' }
  if (has('other')) return { kind: 'notUnderstood', text: '' }
  const isWhole = tokens.every(({ meaning, word }) => meaning !== null || salutations.has(word))
  const question = questionIn(tokens, has)
  if (question !== null && isWhole) return { kind: question, text: '' }
  for (const kind of ['back', 'refresh', 'more'] as const) {
    if (has(kind) && (isWhole || (kind !== 'more' && tokens.length < 7))) return { kind }
  }
  if (has('thanks')) return { kind: 'smallTalk', sort: 'thanks' }
  if (isWhole && (has('help') || has('newSearch'))) return { kind: 'help' }
  const sort = smallTalk.find(has)
  const isLong = sort === 'fine' && tokens.length > longestReply
  if (sort && !isLong) return { kind: 'smallTalk', sort }
  const asksWho = tokens.some(({ word }) => word === 'wie' || word === 'who')
  const isOther = tokens.some(
    ({ meaning, sort, word }) => meaning !== null && sort === 'ordinary' && !howMany.has(word),
  )
  const asksToSearch =
    !asksWho && !isOther && (has('find') || has('client') || has('clients') || has('creditor'))
  const isEmpty = !/[\p{L}\p{N}]/u.test(text)
  return isEmpty || asksToSearch ? { kind: 'help' } : { kind: 'notUnderstood', text: '' }
}

/** Returns the name if all its words also mean something else, as in "zoek Hallo" or "mevrouw Laat". Otherwise null. */
function nameWithOtherMeaning(text: string, tokens: readonly Token[]): string | null {
  const [first, ...rest] = tokens
  if (!first) return null
  if (rest.length === 0) return first.word === 'engels' ? text : null
  if (rest.length === 1 && salutations.has(first.word)) return text
  const areNames = rest.every(
    ({ raw, meaning, sort }) =>
      (sort === 'ordinary' && rest.length === 1) ||
      (/^\p{Lu}\p{Ll}/u.test(raw) && meaning && !isCommand(meaning.role)),
  )
  return first.meaning?.role === 'find' && areNames ? text.slice(rest[0]?.start) : null
}

function isCommand(role: Role): boolean {
  return ['find', 'client', 'clients', 'creditor', ...strongestFirst].includes(role)
}

/** Returns the question about a client that the words ask, or null. */
function questionIn(tokens: readonly Token[], has: (role: Role) => boolean): Question | null {
  const role = strongCue(tokens) ?? strongestFirst.find(has) ?? weakCue(tokens)
  if (role === 'invoice') return 'invoices'
  return questions.find((question) => question === role) ?? null
}

/** Returns true for "welke facturen zijn niet betaald", which asks for invoices and not for a receipt. */
function asksWhichInvoices(tokens: readonly Token[]): boolean {
  return tokens.some(({ meaning }, at) => {
    if (meaning?.role !== 'invoices') return false
    const before = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? '']
    return before.some((word) => asksWhichWords.has(word)) || invoiceAdjectives.has(before[0] ?? '')
  })
}

const asksWhichWords: ReadonlySet<string> = new Set(['welke', 'hoeveel', 'which', 'what'])
const invoiceAdjectives: ReadonlySet<string> = new Set(
  'betaalde onbetaalde voldane late vervallen paid unpaid overdue settled'.split(' '),
)

/** Removes the amount from "de overboeking van 187,28 van Jansen", because receipts cannot be searched by amount. */
function withoutAmounts(text: string): string {
  const rest = text.replace(/(?:^|\s)(?:€\s?)?\d[\d.]*,(?:\d{2}|-)(?:\s+van)?(?=\s|$)/gu, ' ').trim()
  return rest === '' ? text : rest
}

function isAmount(text: string): boolean {
  return /^(?:€|eur|euro)?\s?\d[\d.]*(?:,\d{2}|,-)(?:\s?(?:€|euro?))?$/i.test(text)
}
