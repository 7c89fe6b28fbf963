import { type House, houseKeys, houseNotations, splitStreet } from './house.ts'
import { type Lookup, prefixOrWhole, type SearchKey, wholeKey } from './lookup.ts'
import { isTitle, type NameWord, withoutSmallWords } from './smallWords.ts'
import { fold, tokens } from './text.ts'

/** Abbreviations at the end of a street, also as a word of their own: "Kerkstr.", "Kerk str". */
const endings: { readonly [short: string]: string } = {
  str: 'straat',
  ln: 'laan',
  pl: 'plein',
  pln: 'plein',
  wg: 'weg',
  sngl: 'singel',
  gr: 'gracht',
  kd: 'kade',
}
/** Abbreviations of words in a street. */
const abbreviations: { readonly [short: string]: readonly string[] } = {
  burg: ['burgemeester'],
  burgem: ['burgemeester'],
  bgm: ['burgemeester'],
  ds: ['dominee'],
  prof: ['professor'],
  dr: ['doctor', 'dokter'],
  mr: ['meester'],
  ir: ['ingenieur'],
  st: ['sint'],
  past: ['pastoor'],
  kard: ['kardinaal'],
  mgr: ['monseigneur'],
  gen: ['generaal'],
  adm: ['admiraal'],
  kon: ['koningin', 'koning'],
  pr: ['prins', 'prinses'],
  jhr: ['jonkheer'],
  weth: ['wethouder'],
  pres: ['president'],
  min: ['minister'],
  wilh: ['wilhelmina'],
  blvd: ['boulevard'],
  jul: ['juliana'],
  gr: ['grote'],
  kl: ['kleine'],
  nw: ['nieuwe'],
  nwe: ['nieuwe'],
  ...{
    '1e': ['eerste'],
    '1ste': ['eerste'],
    '2e': ['tweede'],
    '2de': ['tweede'],
    '3e': ['derde'],
    '3de': ['derde'],
  },
  ...{ '4e': ['vierde'], '4de': ['vierde'], '5e': [fold('vijfde')], '5de': [fold('vijfde')] },
}
const shortEnding = new RegExp(`^(.{3,}?)(${Object.keys(endings).join('|')})$`, 'u')
const streetWord =
  /^.{2,}(?:straat|strjitte|str|laan|ln|weg|plein|pad|kade|gracht|singel|steeg|dreef|plantsoen|boulevard|allee)$|^(?:straat|str|postbus|boulevard)$/u

/**
 * Makes keys of each word of a street and of all of them together, with abbreviations written out, and of the house
 * number with its additions.
 */
export function streetKeys(street: string): readonly SearchKey[] {
  const { name, house } = splitStreet(street)
  const titles = tokens(name).flatMap(({ text }) => (isTitle(text) ? text : []))
  const named = withoutSmallWords(name)
  const words = named.map(({ word }) => word)
  const written = [...named.flatMap(({ word, joined }) => [word, ...joined]), ...titles, words.join('')]
    .filter(Boolean)
    .flatMap(writtenOut)
  const keys = [...written, ...(house ? [house.number, ...houseKeys(house)] : [])]
  return [...new Set(keys)].map((key) => ({ kind: 'street', key, shown: street }))
}

/** Returns whether the word is almost certainly a street. */
export function isStreetWord({ word }: NameWord): boolean {
  return streetWord.test(word)
}

/** Matches streets by the start of a word, or by an abbreviation of it. */
export function streetLookups({ word }: NameWord): readonly Lookup[] {
  return [...new Set([word, ...writtenOut(word)])].map((text) => prefixOrWhole('street', text))
}

/** Matches addresses with this house number, whatever is added to it. */
export function houseLookups(house: House): readonly Lookup[] {
  return houseNotations(house).map((key) => wholeKey('street', key))
}

/** Returns the word with its abbreviation written out, in each way that it may mean. */
export function writtenOut(word: string): readonly string[] {
  const own = endings[word]
  const ending = shortEnding.exec(word)
  if (ending?.[1] && ending[2]) return [`${ending[1]}${endings[ending[2]]}`]
  return [
    ...(own ? [own] : []),
    ...(abbreviations[word] ?? []),
    ...(own || abbreviations[word] ? [] : [word]),
  ]
}
