import type { Language } from '../../src/values/language.ts'
import type { Intent, SmallTalk } from './intent.ts'
import { plainMessage } from './plainMessage.ts'
import { type SearchText, searchTextOf } from './searchText.ts'
import { folded, readTokens, type Token } from './tokens.ts'
import { createVocabulary, ordinals, salutations } from './vocabulary.ts'
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

const smallTalk: readonly SmallTalk[] = ['swearing', 'about', 'thanks', 'goodbye', 'no', 'hello', 'fine']

/**
 * Reads a message such as "find client 1234AB", "heeft mevrouw Jansen al betaald?", "de tweede" or "bedankt". `nouns`
 * has the institution's own words for a client, in lower case.
 */
export function readIntent(message: string, nouns: readonly string[] = []): Intent {
  const text = plainMessage(message)
  const tokens = readTokens(text, createVocabulary(nouns.map(folded)))
  const reading = read(text, tokens)
  return { ...reading, language: reading.kind === 'language' ? reading.to : languageOf(tokens) }
}

function read(text: string, tokens: readonly Token[]): Reading {
  const place = placeIn(tokens)
  if (place !== null) return { kind: 'pick', place }
  const has = (role: Role) => tokens.some(({ meaning }) => meaning?.role === role)
  const search = searchTextOf(text, tokens)
  if (!/[\p{L}\p{N}]/u.test(search.text)) return readWithoutSearchText(text, tokens, has)
  if (has('swearing') && !search.isCertain) return { kind: 'smallTalk', sort: 'swearing' }
  if (has('other') && !search.isCertain) return { kind: 'notUnderstood', text: '' }
  return readQuestion(tokens, search, has)
}

type WithoutLanguage<T> = T extends unknown ? Omit<T, 'language'> : never
type Reading = WithoutLanguage<Intent>

/** Reads a question about a client, an invoice, an office or a creditor. */
function readQuestion(tokens: readonly Token[], search: SearchText, has: (role: Role) => boolean): Reading {
  const { text, isCertain } = search
  if (has('creditor')) return { kind: 'creditor', text }
  const number = invoiceNumberIn(tokens)
  if (number !== null) return { kind: 'invoice', text: number }
  if (asksForClientsOf(tokens, has)) return { kind: 'officeClients', text }
  const role = asksWhichInvoices(tokens) ? 'invoices' : (strongestFirst.find(has) ?? balanceIn(tokens))
  if (role !== undefined && !isAmount(text)) {
    return { kind: role === 'invoice' ? 'invoices' : role, text: withoutAmounts(text) }
  }
  if (has('find') || has('client') || has('clients') || has('caller') || has('office'))
    return { kind: 'find', text }
  const chats = tokens.some(({ meaning, word }) => meaning && meaning.role !== 'link' && word.length > 1)
  const isBrief = text.split(' ').length <= mostSearchWords
  return isCertain || (!chats && isBrief) ? { kind: 'find', text } : { kind: 'notUnderstood', text }
}

/** Reads a message without a search text: a reply, a command, or a question about the client on the latest card. */
function readWithoutSearchText(
  text: string,
  tokens: readonly Token[],
  has: (role: Role) => boolean,
): Reading {
  const name = nameWithOtherMeaning(text, tokens)
  if (name !== null) return { kind: 'find', text: name }
  if (has('dutch') || has('english')) return { kind: 'language', to: has('dutch') ? 'nl' : 'en' }
  if (has('other')) return { kind: 'notUnderstood', text: '' }
  const question = strongestFirst.find(has)
  if (question) return { kind: question === 'invoice' ? 'invoices' : question, text: '' }
  for (const kind of ['back', 'refresh', 'more'] as const) if (has(kind)) return { kind }
  if (has('thanks')) return { kind: 'smallTalk', sort: 'thanks' }
  if (has('help') || has('newSearch')) return { kind: 'help' }
  const sort = smallTalk.find(has)
  if (sort) return { kind: 'smallTalk', sort }
  const asksToSearch = has('find') || has('client') || has('clients') || has('creditor')
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
    ({ raw, meaning }) => /^\p{Lu}\p{Ll}/u.test(raw) && meaning && !isCommand(meaning.role),
  )
  return first.meaning?.role === 'find' && areNames ? text.slice(rest[0]?.start) : null
}

function isCommand(role: Role): boolean {
  return ['find', 'client', 'clients', 'creditor', ...strongestFirst].includes(role)
}

const besideChoice: ReadonlySet<string> = new Set([
  'nummer',
  'nr',
  'number',
  'no',
  'optie',
  'option',
  'rij',
  'row',
  'open',
  'boven',
  'top',
  'neem',
  'kies',
  'take',
  'choose',
  'pick',
])

/** Numbers in words, which choose only after "nummer" or another word for a row: "nummer drie". */
const countWords: readonly string[] = [
  'een twee drie vier vijf zes zeven acht negen tien',
  'one two three four five six seven eight nine ten',
]
const rowWords: ReadonlySet<string> = new Set(['nummer', 'nr', 'number', 'optie', 'option', 'rij', 'row'])

/** Returns the place after a word for a row, as in "nummer drie", or 0. */
function countAfter(previous: Token | undefined, { word }: Token): number {
  if (!previous || !rowWords.has(previous.word)) return 0
  return Math.max(...countWords.map((list) => list.split(' ').indexOf(word))) + 1
}

/** Returns the place in a list that the message chooses, as in "de tweede", "nr 4" or "de laatste". Otherwise null. */
function placeIn(tokens: readonly Token[]): number | null {
  const chosen =
    tokens.find(({ word }) => (ordinals.get(word)?.place ?? 0) > 0 || /^[1-9]\d?$/.test(word)) ??
    tokens.find((token, at) => ordinals.has(token.word) || countAfter(tokens[at - 1], token) > 0)
  if (!chosen) return null
  const count = countAfter(tokens[tokens.indexOf(chosen) - 1], chosen)
  const place = ordinals.get(chosen.word)?.place ?? (count || Number(chosen.word))
  const beside: readonly Role[] = /^\d|^laatste$|^last$/.test(chosen.word)
    ? ['filler', 'link', 'thanks', 'fine']
    : ['filler', 'link', 'thanks', 'fine', 'find', 'client', 'invoice']
  const isChoice = tokens.every(
    (token) =>
      token === chosen ||
      besideChoice.has(token.word) ||
      (token.meaning !== null && beside.includes(token.meaning.role)),
  )
  return isChoice && place !== 0 ? place : null
}

/** Returns true for "cliënten van De Boer Bewind" or "welke cliënten heeft De Boer". */
function asksForClientsOf(tokens: readonly Token[], has: (role: Role) => boolean): boolean {
  const at = tokens.findLastIndex(({ meaning }) => meaning?.role === 'clients')
  if (at < 0) return false
  const next = tokens[at + 1]?.word ?? ''
  const asksWhich = tokens.some(({ word }) => word === 'welke' || word === 'which')
  return ['van', 'of', 'bij'].includes(next) || asksWhich || has('office')
}

/** Returns `balance` for "staat Jansen open" and "wat Jansen nog moet", where a name splits the phrase. */
function balanceIn(tokens: readonly Token[]): 'balance' | undefined {
  const asks = (words: readonly string[]) => tokens.some(({ word }) => words.includes(word))
  const last = tokens.at(-1)?.word
  const isOpen = last === 'open' && asks(['staat', 'staan', 'hoeveel', 'wat', 'iets', 'nog'])
  return isOpen || (last === 'moet' && asks(['wat', 'hoeveel'])) ? 'balance' : undefined
}

/** Returns true for "welke facturen zijn niet betaald", which asks for invoices and not for a receipt. */
function asksWhichInvoices(tokens: readonly Token[]): boolean {
  return tokens.some(({ meaning }, at) => {
    const before = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? '']
    return meaning?.role === 'invoices' && before.some((word) => asksWhichWords.has(word))
  })
}

const asksWhichWords: ReadonlySet<string> = new Set(['welke', 'hoeveel', 'which', 'what'])

/**
 * Returns the number beside "factuur", as in "mijn factuurnummer is 26061057". Otherwise null: "factuur van 204511" has
 * the number of a client.
 */
function invoiceNumberIn(tokens: readonly Token[]): string | null {
  const isInvoice = ({ meaning }: Token) => meaning?.role === 'invoice'
  const at = tokens.findLastIndex(isInvoice)
  if (at < 0) return null
  const next = tokens.slice(at + 1).find(({ word }) => !beforeNumber.has(word))
  const beside = [next, tokens[tokens.findIndex(isInvoice) - 1]]
  const numbers = beside.map((token) => token?.raw.replace(/^[#:]+|[?!.,;:]+$/g, '') ?? '')
  return numbers.find(isInvoiceNumber) ?? null
}

const beforeNumber: ReadonlySet<string> = new Set(['is', 'met', 'het', 'nummer', 'nr', 'with', 'number'])

function isInvoiceNumber(text: string): boolean {
  return /^\p{L}{0,4}[-./]?\d[\d\p{L}./-]{3,}$/u.test(text) && !/^\d{4}\p{L}{2}$/u.test(text)
}

/** Removes the amount from "de overboeking van 187,28 van Jansen", because receipts cannot be searched by amount. */
function withoutAmounts(text: string): string {
  const rest = text.replace(/(?:^|\s)(?:€\s?)?\d[\d.]*,(?:\d{2}|-)(?:\s+van)?(?=\s|$)/gu, ' ').trim()
  return rest === '' ? text : rest
}

function isAmount(text: string): boolean {
  return /^(?:€|eur|euro)?\s?\d[\d.]*(?:,\d{2}|,-)(?:\s?(?:€|euro?))?$/i.test(text)
}

/** Returns the language that has most words in the message, or null if Dutch and English have equally many. */
function languageOf(tokens: readonly Token[]): Language | null {
  const count = (language: Language) =>
    tokens.filter(({ meaning }) => meaning?.language === language && meaning.role !== 'link').length
  const place = tokens.map(({ word }) => ordinals.get(word)).find((found) => found !== undefined)
  const dutch =
    count('nl') +
    (place?.language === 'nl' ? 1 : 0) +
    tokens.filter(({ raw }) => /cli\u00eb/iu.test(raw)).length
  const english = count('en') + (place?.language === 'en' ? 1 : 0)
  if (dutch === english) return null
  return dutch > english ? 'nl' : 'en'
}
