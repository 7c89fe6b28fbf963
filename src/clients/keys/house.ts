/** A house number with its additions: 5 with 12 for "5 kamer 12". */
export type House = { readonly number: string; readonly additions: readonly string[] }

/** Words for additions, with the short form that the keys have. */
const shortForms: { readonly [word: string]: string } = {
  huis: 'hs',
  boven: 'bov',
  beneden: 'ben',
  'begane grond': 'bg',
  'b.g': 'bg',
  links: 'li',
  rechts: 're',
  zwart: 'zw',
  rood: 'rd',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
}
/** Words before a number that make it an addition. */
const additionLabel =
  'kamer(?:nr|nummer)?|kmr|kr|k|appartement|app|apt|unit|verdieping|verd|etage|et|bus|box|flat|woning|wng|huisje|chalet|bungalow|caravan|standplaats|kavel|studio|ingang|entree|portiek|trap|toevoeging|toev|afdeling|afd|blok|vleugel|gang|hoog|room|floor|apartment|suite|t\\s?/?\\s?m|t\\.e\\.m|tem|tot en met'
/** Words before a number that may also be the house number itself: "Kerkstraat nr. 5", "Kerkstraat 5 nr. 12". */
const numberLabel = 'huisnummer|huisnr|nummer|nr'
const end = '(?![\\p{L}\\d])\\.?'

/** "kamer 12", "app. b". */
const labelled = new RegExp(
  `^[\\s,.(/–-]*(?:${additionLabel}|${numberLabel})\\.?[\\s:-]*([a-z]?\\d{1,4}\\s?[a-z]?|(?<=[\\s:.-])[a-z])${end}\\)?`,
  'iu',
)
/** "2 hoog", "3e etage", and "3e" at the end. */
const floor =
  /^[\s,.(/–-]*(\d{1,3})\s*(?:(?:e|de|ste|st|nd|rd|th)?[\s.-]*(?:hoog|etage|verdieping|verd|floor)(?!\p{L})|(?:e|de|ste)(?=\s*(?:[,)]|$)))\.?\)?/iu
/** "begane grond", and two additions without a space: "bis a" as "bisa". */
const groundFloor = /^[\s,.(/–-]*(begane grond)(?!\p{L})\)?/iu
const beforeLetter =
  /^(?:\s*[/–-]\s*|)((?:bis|hs|zw|rd|bov|ben)(?=[a-z](?!\p{L}))|[a-z](?=(?:bis|hs)(?!\p{L})))/iu
/** After the house number any word before a number makes it an addition: "12 huisje 3". Only in a street line. */
const anyLabelled = new RegExp(
  `^[\\s,.(/–-]+\\p{L}{3,}\\.?[\\s:-]+([a-z]?\\d{1,4}\\s?[a-z]?)${end}\\)?`,
  'iu',
)
/** In "12 - 1234 AB" the second number is no addition. */
const notPostcode = '(?![1-9]\\d{3}\\s?[a-z]{2}(?!\\p{L}))'
/** "12a", "12-a", "12/2", "12 - 14". */
const attached = new RegExp(
  `^(?:\\s*[/–-]\\s*|)${notPostcode}([a-z]{1,4}|[a-z]{1,2}\\d{1,4}|(?<=[/–-]\\s*)\\d{1,5}[a-z]{0,2})${end}`,
  'iu',
)
/** "12 hs", "12 (boven)", "12 A", "12 3": only in a street line, because in a search text the word may be a name. */
const spaced = new RegExp(
  `^[\\s,.(/&+–-]+${notPostcode}(${Object.keys(shortForms).join('|').replaceAll('.', '\\.')}|hs|bis|bov|ben|bg|li|re|zw|rd|wit|achter|voor|onder|to|ong|sous|souterrain|kelder|parterre|bel|(?:en\\s+)?\\d{1,5}[a-z]{0,2}|[a-z]\\d{0,4}|[a-z]{1,15}\\d{0,4}$)${end}\\)?`,
  'iu',
)

/** Additions that can be nothing else. */
const typedAdditions = [labelled, floor, groundFloor, beforeLetter, attached]

/**
 * Reads the house number that a search text starts with, and the additions that can be nothing else: "12a", "12-2",
 * "5 kamer 12". `length` is the number of characters read. Returns null if the text does not start with a number.
 */
export function readTypedHouse(text: string): (House & { readonly length: number }) | null {
  return readHouse(text, typedAdditions)
}

/** Reads text that is a house number as a whole: "12a". Returns null for other text. */
export function readWholeHouse(text: string): House | null {
  const house = readTypedHouse(text)
  return house?.length === text.length ? house : null
}

/** Ends in a word that makes the number after it an addition. */
const additionFollows = new RegExp(`(?:^|[\\s,.(/-])(?:${additionLabel})\\.?[\\s:-]*$`, 'iu')
/** The longest such word with the spaces after it. */
const maxLabelLength = 30
/** Street names that end in a year: "Plein 1944 3", "Laan 1940-1945 6", "Plein 40-45 8". */
const numberedStreet =
  /(?:^|\s)(?:plein|laan|straat|park|van|square|brink|hof)\s+(?:(?:1[5-9]|20)\d\d(?:\s*[-/]\s*\d{2,4})?|'?40\s?-\s?'?45)(?=[\s,]+(?:nr\.?\s*)?\d)/iu

/**
 * Finds the house number in a street line: the first number that can be one. Returns null if there is none.
 * "5 kamer 12" is number 5, and "Rivium 2e Straat 59" is number 59.
 */
export function houseOf(street: string): House | null {
  return placeHouse(street)?.house ?? null
}

/** Splits a street line into the name and the house. The name is without the house number and anything after it. */
export function splitStreet(street: string): { readonly name: string; readonly house: House | null } {
  const place = placeHouse(street)
  if (!place) return { name: street, house: null }
  const before = street.slice(0, place.at)
  return {
    name: isLabel.test(before) ? street.slice(place.at + place.length) : before,
    house: place.house,
  }
}

/** Nothing, or a word that is not part of a street. */
const isLabel = /^\s*(?:nr|nummer|no)?\.?\s*$/i

/** Exact's street lines are shorter; more text would only take time. */
const maxLength = 200

/** Ends in a whole street name. The next number is the house number: "Kerkstraat 5 nr. 12", not "Dijk 10 nr. 4". */
const streetEndings =
  'straat|str\\.?|laan|weg|plein|kade|gracht|singel|dreef|steeg|plantsoen|pad|hof|hoek|dijk|park|veld|burg|borg|markt|baan|ring|haven|allee|hout|berg|brug|poort|wal'
const wholeStreet =
  /\p{L}{3}(?:straat|str\.?|laan|weg|plein|kade|gracht|singel|dreef|steeg|plantsoen)[\s,]+$/iu

/** One word and two numbers, as in "Zuid 2 15": in some cities the first number belongs to the street. */
const numberInName = new RegExp(
  `^\\s*(?!\\p{L}{3,}(?:${streetEndings})\\s)\\p{L}+\\s+\\d{1,3}[\\s,]+(?:nr\\.?\\s*)?\\d{1,4}\\s?[a-z]?\\s*$`,
  'iu',
)

/** A number amid the words of a street: "Park 16 Hoven 75". */
const capitalAfterNumber = /^\s*\p{L}+\s+\d{1,3}\s+\p{Lu}\p{Ll}{2,}\s+\d{1,4}\s*[a-z]?\s*$/u

function placeHouse(street: string) {
  const line = street.slice(0, maxLength).replace(/[\u2010-\u2015]/g, '-')
  const skipped = numberedStreet.exec(line)
  const from = skipped ? skipped.index + skipped[0].length : 0
  const places = [...line.matchAll(/(?<![\p{L}\d'’.-])\d{1,5}(?!\d)|(?<=\p{L}{4})\d{1,5}(?!\d)/gu)].filter(
    ({ index }) =>
      index >= from &&
      !additionFollows.test(line.slice(Math.max(0, index - maxLabelLength), index)) &&
      !isOrdinal(line.slice(index)),
  )
  const marked = places.find(({ index }) =>
    /(?:^|[\s,])(?:huis)?(?:nr|nummer|no)\.?:?\s*$/i.test(line.slice(0, index)),
  )
  const first = places.find(({ index }) => wholeStreet.test(line.slice(0, index)))
  const second = numberInName.test(line) || capitalAfterNumber.test(line) ? places[1] : undefined
  // A number at the start is part of the name ("3 Oktoberstraat 12"), unless it is the only one ("12, Rue Haute").
  const place =
    first ?? marked ?? second ?? places.find(({ index }) => line.slice(0, index).trim() !== '') ?? places[0]
  if (!place) return null
  // In "12 Kerkstraat" the word after the number is the street.
  const ledgerAdditions = isLabel.test(line.slice(0, place.index)) ? [] : [spaced, anyLabelled]
  const house = readHouse(line.slice(place.index), [...typedAdditions, ...ledgerAdditions])
  return house && { at: place.index, length: house.length, house }
}

/** Returns whether the text starts with an ordinal that belongs to the street: "2e Dwarsstraat", but not "2e etage". */
function isOrdinal(text: string): boolean {
  return /^\d{1,3}(?:e|de|ste|th|nd|rd|st)\.?\s+(?!(?:etage|verd|verdieping|hoog|floor)(?!\p{L}))\p{L}{3,}/iu.test(
    text,
  )
}

function readHouse(text: string, patterns: readonly RegExp[]): (House & { readonly length: number }) | null {
  const number = /^\d{1,5}(?!\d)/.exec(text)?.[0]
  if (!number) return null
  const additions: string[] = []
  let length = number.length
  for (
    let piece = nextPiece(text.slice(length), patterns);
    piece;
    piece = nextPiece(text.slice(length), patterns)
  ) {
    additions.push(piece.addition)
    length += piece.length
  }
  return { number: String(Number(number)), additions, length }
}

function nextPiece(text: string, patterns: readonly RegExp[]) {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match?.[1]) {
      const addition = match[1]
        .toLowerCase()
        .replace(/^en\s+/, '')
        .trim()
      return { addition, length: match[0].length }
    }
  }
  return null
}

/** Returns the notations of a house in the keys of these rules and of older rules. */
export function houseNotations(house: House): readonly string[] {
  return [...new Set([houseKey(house), houseAsTyped(house)])]
}

/** Writes a house as in the keys: "12", "12 a 3". Additions are in their shortest form: "huis" as "hs", "II" as "2". */
export function houseKey({ number, additions }: House): string {
  return [number, ...additions.map((addition) => inPieces(bare(shortForms[addition] ?? addition)))].join(' ')
}

/** Separates letters and digits, so that "B-12" and "B12" are the same addition. */
function inPieces(addition: string): string {
  return addition.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
}

/** Writes a house with its additions as typed. Older rules made such keys. */
function houseAsTyped({ number, additions }: House): string {
  return [number, ...additions.map(bare)].join(' ')
}

/** Returns the keys of a house with additions: with all up to each of them, and with each of them alone. */
export function houseKeys({ number, additions }: House): readonly string[] {
  const choices = additions.flatMap((addition, index) => [additions.slice(0, index + 1), [addition]])
  return [...new Set(choices.map((choice) => houseKey({ number, additions: choice })))]
}

function bare(addition: string): string {
  return addition.replace(/[^\p{L}\p{N}]/gu, '')
}
