/** Area codes of three and of four digits, without the zero they start with. */
const shortAreas = /^(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d)/
const longAreas =
  /^(?:1(?:1[13-578]|6[124-8]|7[24]|8[0-467])|2(?:2[2-46-9]|5[125]|9[479])|3(?:1[3-8]|2[01]|4[1-8])|4(?:1[1-368]|7[58]|8[15-8]|9[23579])|5(?:[19][1-9]|2[1-57-9]|4[13-8]|6[126]|7[0-3578]))/
/** A number and its separators, with trunk prefix or country code. */
const dutchNumber = /^\s*(?:(?:\+|00)31\s?(?:\(0\)|(?=[\s().-]*[1-9]))|0(?!0)|\(0)[\d\s().-]*$/

/**
 * Writes one ordinary Dutch number as people say it: 06 12 34 56 78, 010 241 73 65. Returns null for all other text.
 * Lists of clients need many numbers, and a library takes fifty times as long.
 */
export function formatDutchPhone(text: string): string | null {
  if (!dutchNumber.test(text)) return null
  const digits = text.replace('(0)', '').replace(/\D/g, '')
  const number = digits.replace(/^(?:0031|31|0)/, '')
  if (number.length !== 9) return null
  if (/^6[1-58]/.test(number)) return inPairs('06', number.slice(1))
  if (shortAreas.test(number)) return inPairs(`0${number.slice(0, 2)}`, number.slice(2))
  if (longAreas.test(number)) return inPairs(`0${number.slice(0, 3)}`, number.slice(3))
  return null
}

/** Writes an odd number of digits with three at the start. */
function inPairs(area: string, rest: string): string {
  const first = rest.length % 2 === 0 ? 2 : 3
  return [area, rest.slice(0, first), ...(rest.slice(first).match(/\d\d/g) ?? [])].join(' ')
}
