import { fold } from './text.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold))

/** Words between first and last name, and their abbreviations without dots and slashes. */
const particles = set(`
  van de den der ter ten te het t s n op in aan bij voor over onder uit tot uyt
  vd vda vdn vdr vander vanden vande v d ad od int vant opt aant
  la le les du des del della di da dos das el al von zu zum zur vom
`)

/** Titles that are never a name. */
const titles = set(`dhr mevr mevrouw mw mej mejuffrouw hr drs dr ir ing mr prof msc bsc`)

/** Words that usually introduce what follows but are sometimes a name. */
const introductions = set(`
  heer fam familie erven weduwe wed client klant clientnummer klantnummer debiteur
  curator bewindvoerder mentor vertegenwoordiger
  naam postcode plaats woonplaats telefoon telefoonnummer tel mobiel mail email geboren geboortedatum
  factuur factuurnummer nummer
`)

export const isParticle = (word: string): boolean => particles.has(word)
export const isTitle = (word: string): boolean => titles.has(word)
export const isIntroduction = (word: string): boolean => titles.has(word) || introductions.has(word)
