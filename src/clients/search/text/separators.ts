/** A postcode of which only the notation counts: "1234AB", "1234 ab". */
const postcode = '[1-9]\\d{3}\\s?[a-z]{2}(?![\\p{L}\\p{N}])'
const start = '(?<![\\p{L}\\p{N}])'

/** Each notation with another one of the same meaning. They are replaced in this order. */
const notations: readonly (readonly [RegExp, string])[] = [
  // A dictated or disguised e-mail address: "jan (at) voorbeeld (punt) nl", "jan apenstaartje voorbeeld.nl".
  [/\s*(?:[([]at[)\]]|\sapenstaart(?:je)?\s)\s*/gi, '@'],
  [/\s+at\s+(?=[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\s|$))/gi, '@'],
  [/\s*[([](?:punt|dot)[)\]]\s*|(?<=@[\w.-]*)\s+(?:punt|dot)\s+|\s+(?:punt|dot)\s+(?=\S*@)/gi, '.'],
  [/(?<=@[\w.-]+),(?=(?:nl|com|net|org|eu|be)(?:\s|$))/gi, '.'],
  [/(?:https?:\/\/)?(?<![\w@])www\./gi, ''],
  // Brackets, but not those around an area code.
  [/\((?!0\d{0,3}\))([^()]*)\)/g, ' $1 '],
  [/["“”„«»|\\~{}[\]<>]/g, ' '],
  // A bullet, but not the stars of a masked account number.
  [/(?<![*•])[*•]\s+(?!\d+$)/g, ' '],
  [new RegExp(`${start}'(?=\\d{3})|(?<=\\d{4}\\s?[a-z]{2})'`, 'giu'), ' '],
  // "1234AB." at the end of a sentence, but not "nr."
  [/(?<=\d|\d{4}\s?[a-z]{2})[.:!?]+(?=[\s,;]|$)/gi, ''],
  // The letter O instead of a zero: "O6 12345678".
  [new RegExp(`${start}O(?=6[\\s.-]?\\d{2})`, 'giu'), '0'],
  [new RegExp(`${start}NL[\\s.-]*(?=${postcode})`, 'giu'), ''],
  [
    /(\p{L}{3}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|pad|hof|dijk))-?(\d)(?!\S*@)/giu,
    '$1 $2',
  ],
  [new RegExp(`(?<=\\s)-(?=${postcode})`, 'giu'), ''],
  // A house number before a postcode: "12/1234AB", "12 a, 1234 AB".
  [new RegExp(`${start}(\\d{1,5}) ?([a-z]?)[/_:](?=${postcode})`, 'giu'), '$1$2 '],
  [new RegExp(`${start}(\\d{1,5}) ([a-z])(?=[\\s,;-]+${postcode})`, 'giu'), '$1$2'],
]

/** Writes the signs between values as spaces, so that "12/1234AB" and "(1234 AB), nr. 12" are read alike. */
export function withSpaces(text: string): string {
  return notations.reduce((written, [notation, other]) => written.replace(notation, other), text).trim()
}
