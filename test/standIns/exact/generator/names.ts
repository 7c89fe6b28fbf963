import type { Random } from './random.ts'

const men = [
  'Sjoerd',
  'Jan',
  'Pieter',
  'Willem',
  'Henk',
  'Cornelis',
  'André',
  'René',
  'Joël',
  'Gijs',
  'Ruud',
  'Thijs',
  'Mohammed',
  'Daniël',
  'Bart',
  'Theo',
  'Klaas',
  'Hendrik',
  'Youssef',
  'Wouter',
  'Jurriën',
  'Ferdinand',
] // prettier-ignore
const women = [
  'Daniëlle',
  'Maria',
  'Johanna',
  'Anna',
  'Elisabeth',
  'Willemijn',
  'Zoë',
  'Thérèse',
  'Ingrid',
  'Fatima',
  'Marijke',
  'Geertruida',
  'Hélène',
  'Lies',
  'Annemiek',
  'Aaltje',
  'Sanne',
  'Noëlle',
  'Riet',
  'Truus',
] // prettier-ignore
const surnames: readonly (readonly [prefix: string, last: string])[] = [
  ['van der', 'Wijngaert'],
  ['de', 'Vries'],
  ["in 't", 'Veld'],
  ['van', 'Dijk'],
  ['ten', 'Hoeve'],
  ['', 'Jansen'],
  ['', 'Bakker'],
  ['van den', 'Berg'],
  ['de', 'Jong'],
  ['', 'Visser'],
  ['', 'Özdemir'],
  ['van', 'IJzendoorn'],
  ['', 'Smit'],
  ['de', 'Boer'],
  ['', 'Mulder'],
  ['van de', 'Ven'],
  ['', 'Meijer'],
  ['', "d'Hondt"],
  ['ter', 'Horst'],
  ['', 'Kuijpers'],
  ['van', 'Rossum'],
  ['', 'Hendriks'],
  ['', 'Dekker'],
  ['', 'El Idrissi'],
  ["van 't", 'Hof'],
  ['', 'Brouwer'],
  ['den', 'Ouden'],
  ['', 'Postma'],
  ['', 'Dautzenberg'],
  ['van der', 'Heijden'],
  ['', 'Peeters'],
  ['', 'Wijnands'],
  ['', 'Schouten'],
  ['', 'Müller'],
  ['de', 'Graaf'],
  ['', 'Kok'],
  ['', 'Yildiz'],
  ['van', 'Eijk'],
] // prettier-ignore

export type PersonName = {
  readonly gender: 'M' | 'V'
  readonly firstName: string
  readonly initials: string
  /** Empty if there is none. */
  readonly prefix: string
  readonly lastName: string
}

/** Generates a name as in the civil registry, sometimes a married double name. */
export function personName(random: Random): PersonName {
  const gender = random.chance(0.5) ? 'M' : 'V'
  const firstName = random.pick(gender === 'M' ? men : women)
  const initials = `${firstName.charAt(0)}.${random.chance(0.35) ? `${random.pick(['A', 'C', 'H', 'J', 'M', 'W'])}.` : ''}`
  const [prefix, last] = random.pick(surnames)
  if (!random.chance(0.12)) return { gender, firstName, initials, prefix, lastName: last }
  const [birthPrefix, birthName] = random.pick(surnames)
  const second = birthPrefix ? `${birthPrefix} ${birthName}` : birthName
  return { gender, firstName, initials, prefix, lastName: `${last}-${second}` }
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ')

/** Returns first name, prefix and last name, as contacts have them. */
export function fullName(name: PersonName): string {
  return joined(name.firstName, name.prefix, name.lastName)
}

/** Returns initials, prefix and last name: `S. van der Wijngaert`. */
export function formalName(name: PersonName): string {
  return joined(name.initials, name.prefix, name.lastName)
}

/** Returns the name in one of the notations found in a ledger; most are like `S. van der Wijngaert`. */
export function accountName(name: PersonName, random: Random): string {
  const style = random.below(20)
  if (style < 12) return formalName(name)
  if (style < 15) return `${name.lastName}, ${joined(name.initials, name.prefix)}`
  if (style < 18) return `${name.gender === 'M' ? 'Dhr.' : 'Mw.'} ${formalName(name)}`
  return fullName(name)
}

/** Returns the text as part of an e-mail address: without accents, spaces and apostrophes. */
export function mailbox(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z.-]/g, '')
    .toLowerCase()
}
