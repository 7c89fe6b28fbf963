import { fold } from '../../keys/text.ts'

const words = `
  zoek zoeken zoekt gezocht vind vinden bel belt belde bellen gebeld beller terug terugbellen terugbelt terugbeld graag
  laatste eerste cijfers cijfer eindigt eindigend eindigen begint beginnend
  woont wonend wonende woonachtig bewoner bewoners adres postadres factuuradres huisadres straat plaats woonplaats
  naam voornaam achternaam voorletters initialen meisjesnaam betreft betreffende inzake bestemd afzender contactpersoon
  vriendelijke hartelijke groet groeten hoogachtend nederland holland netherlands
  client cliente clienten klant klanten debiteur patient nummer nummers huisnummer telefoon telefoonnummer mobiel
  factuur rekening postcode mail email datum geboortedatum geboren
  met naar nl zijn haar mijn moeder vader dochter zoon
  search searching find looking lives living from calls caller calling called please ending ends last digits
  number phone address street city name initials regarding resident customer invoice postcode mother father
`

/**
 * Words of a sentence around what is searched for: "ik zoek …", "… belt terug", "nummer eindigt op …". They may also be
 * names, so a client need not match them but may.
 */
const fillers: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(fold))

export function isFiller(word: string): boolean {
  return fillers.has(word)
}
