import { fold } from '../../keys/text.ts'

const words = `
  zoek zoeken zoekt gezocht vind vinden toon open bel belt belde bellen gebeld beller iemand terug terugbellen terugbelt
  graag aub svp gemist gemiste oproep whatsapp sms app bekend laatste eerste cijfers cijfer eindigt eindigend eindigen
  woont wonend wonende woonachtig bewoner bewoners adres postadres factuuradres huisadres straat straatnaam plaats stad
  woonplaats huis huisnummer naam voornaam achternaam voorletters initialen meisjesnaam geachte beste betreft betreffende
  inzake bestemd afzender contactpersoon gegevens vriendelijke hartelijke groet groeten mvg hoogachtend nederland holland
  netherlands client cliente clienten klant klanten debiteur relatie account patient nummer nummers telefoon mobiel
  factuur rekening betaling betaald herinnering aanmaning kenmerk postcode mail email datum geboortedatum geboren verjaardag
  heb heeft lijn vraag vragen over vanaf kaart dossier voicemail onbekend hallo hoi goedemorgen goedemiddag mailt woon
  schoondochter schoonzoon kleinzoon kleindochter buurvrouw buurman broer zus zuster man vrouw
  met naar nl hn num dan ons zijn haar mijn moeder vader dochter zoon oma opa echtgenote echtgenoot partner
  search searching find show looking lives living from line question about file unknown hello call calls caller calling called missed please ending ends last digits
  number phone address street city house name initials regarding dear sent resident customer invoice paid mother father
`
/** Words that are too short to be a name beside others. As the start of a name they would exclude the clients meant. */
const shortWords = 'ik een je u is uw wie wat er kun kunt ben was for who what at'

/**
 * Words of a sentence around what is searched for: "ik zoek …", "… belt terug", "nummer eindigt op …". They may also be
 * names, so a client need not match them but may.
 */
const fillers = setOf(words)
const ignored = setOf(shortWords)

export const isFiller = (word: string): boolean => fillers.has(word)
export const isIgnored = (word: string): boolean => ignored.has(word)

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold))
}
