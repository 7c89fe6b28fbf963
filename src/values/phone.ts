import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { withPlus } from './dialable.ts'

/**
 * Reads a telephone number in any notation as E.164 (`+31612345678`); a number without a country is Dutch.
 * Returns null when it cannot be a telephone number.
 */
export function parsePhone(text: string): string | null {
  return possibleNumber(text)?.number ?? null
}

/**
 * Finds the telephone numbers in a field that may also have words ("werk", "na 18 uur"). Returns each in E.164, or as
 * bare digits if its area code is missing. Leaves out digits that belong to no number.
 */
export function findPhones(text: string): readonly string[] {
  return numbersIn(text).map(({ number }) => number)
}

/**
 * Splits a field into one text for each telephone number in it: the number as people write it (`06 12 34 56 78`,
 * `010 241 73 65`, `+32 2 512 34 56`) with the words that belong to it. Returns other text unchanged.
 */
export function splitPhones(text: string): readonly string[] {
  const numbers = numbersIn(text)
  if (numbers.length === 0) return [text]
  const gaps = [...numbers, null].map((number, index) =>
    gapText(text.slice(numbers[index - 1]?.end ?? 0, number?.start ?? text.length)),
  )
  // In "werk 010… mobiel 06…" the words come before their number, in "06… dochter 010… zoon" after it.
  const areWordsBefore = gaps[0] !== ''
  const isOfNext = (index: number) =>
    index === 0 ||
    (index < numbers.length &&
      (areWordsBefore || ifNoAnswer.test(gaps[index] ?? '')) &&
      !gaps[index]?.startsWith('('))
  return numbers.map(({ number, start, end }, index) =>
    [
      isOfNext(index) ? gaps[index] : '',
      readable(number) ?? text.slice(start, end).trim(),
      isOfNext(index + 1) ? '' : gaps[index + 1],
    ]
      .filter(Boolean)
      .join(' '),
  )
}

/** Writes the telephone numbers in a field for people, separated by commas. Returns other text unchanged. */
export function formatPhone(text: string): string {
  // Lists need many numbers, and most fields have a single one.
  const single = digitsAndSeparators.test(text) ? readable(text) : null
  return single ?? splitPhones(text).join(', ')
}

const digitsAndSeparators = /^\+?[\d\s().-]+$/

/** "If no answer", which belongs to the number after it. */
const ifNoAnswer = /^b\.?g\.?g\.?$/i

/** Returns the text beside a number; empty if it only separates two numbers. */
function gapText(gap: string): string {
  const text = gap.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N}).]+$/gu, '')
  if (/^(?:of|en|or|and|[^\p{L}\p{N}]*)$/iu.test(text)) return ''
  if (/^\d/.test(text)) return `/ ${text}`
  return text.includes('(') === text.includes(')') ? text : text.replace(/[()]/g, '').trim()
}

type PlacedNumber = { readonly number: string; readonly start: number; readonly end: number }

/** A run of digits with only separators between them. */
const runs = /(?:\+(?!\s*\(?\s*[0+])\s?|\()*\d(?:[\s.()/_\u2010-\u2015-]*\d)*/g
/** A run of fewer digits is a house number, a time or an extension. */
const minDigits = 6
/** The digits of a Dutch number with its area code. */
const dutchLength = 10
/** A telephone number has at most 15 digits, here after 00. */
const maxDigits = 17
/** Exact's fields are shorter; more text would only take time. */
const maxLength = 200

function numbersIn(text: string): readonly PlacedNumber[] {
  const numbers = [...withZeros(text.slice(0, maxLength)).matchAll(runs)].flatMap((run) =>
    splitRun(run[0]).map(({ number, start, end }) => ({
      number,
      start: run.index + start,
      end: run.index + end,
    })),
  )
  const complete: PlacedNumber[] = []
  for (const placed of numbers) complete.push(withAreaOf(complete.at(-1), placed))
  return complete
}

/** Replaces the letter O by a zero where a number needs it: "O6-123456OO". */
function withZeros(text: string): string {
  return text.replace(/(?<![\p{L}\d])O(?=6[\s.-]?\d)|(?<=\d{3,})O+(?!\p{L})/giu, (letters) =>
    '0'.repeat(letters.length),
  )
}

/** In "010-2417365 / 2417366" the second number has the area code of the first. */
function withAreaOf(previous: PlacedNumber | undefined, placed: PlacedNumber): PlacedNumber {
  const local = /^(?:\+31)?([1-9]\d{5,6})$/.exec(placed.number)?.[1]
  if (!previous || !local) return placed
  const area = possibleNumber(previous.number)?.formatNational().split(' ')[0] ?? ''
  const number = parsePhone(area + local)
  return number && area.length + local.length === dutchLength ? { ...placed, number } : placed
}

function splitRun(run: string): readonly PlacedNumber[] {
  const numbers: PlacedNumber[] = []
  let start = 0
  while (start < run.length) {
    const end = numberEnd(run, start)
    if (end === null) break
    const text = run.slice(start, end).replace(/[_\u2010-\u2015]/g, '-')
    const digits = digitsOf(text)
    if (digits.length >= minDigits && digits.length <= maxDigits) {
      numbers.push({ number: parsePhone(text) ?? digits, start, end })
    }
    start = end
  }
  return numbers
}

/** Returns the end of the number that begins at `start`; null if only separators are left. */
function numberEnd(run: string, start: number): number | null {
  const ends = [...run.slice(start).matchAll(/\d(?!\d)/g)].map(({ index }) => start + index + 1)
  const whole = ends.at(-1)
  if (whole === undefined) return null
  const text = run.slice(start)
  const isForeign = /^[\s.()/_\u2010-\u2015-]*(?:\+|00)(?!\s?31)/.test(text)
  if (!isForeign) {
    return dutchEnd(run, start) ?? nextNumber(run, start) ?? withoutZeroEnd(run, { start, ends }) ?? whole
  }
  const short = ends.filter((end) => digitsOf(run.slice(start, end)).length <= maxDigits)
  const isValid = (end: number) => possibleNumber(run.slice(start, end))?.isValid() ?? false
  const beforeDutch = short.find((end) => isValid(end) && dutchEnd(run, end) === run.length)
  if (beforeDutch !== undefined) return beforeDutch
  return short.findLast(isValid) ?? short.findLast((end) => parsePhone(run.slice(start, end))) ?? whole
}

/** The digits of a Dutch number with its trunk prefix, its country code, or neither. */
const dutch =
  /^[\s.()/_\u2010-\u2015-]*(?:0[89]00(?:\D*\d){7}(?!\D*\d)|0[89]00(?:\D*\d){4}(?=[\s/;]+0\d)|(?:\+\s?|00\s?)31[\s-]*(?:\(0\)|0(?=(?:\D*\d){9}))?(?:\D*\d){9}|0(?:\D*\d){9}|0[89]00(?:\D*\d){4})/

function dutchEnd(run: string, start: number): number | null {
  const match = dutch.exec(run.slice(start))
  return match ? start + match[0].length : null
}

/** The digits of a Dutch number with its country code. */
const maxDutchDigits = 11

/** Returns the end of the first of several numbers without their zero or area code: "6-12345678 / 2417365". */
function withoutZeroEnd(
  run: string,
  { start, ends }: { readonly start: number; readonly ends: readonly number[] },
): number | null {
  const count = (end: number) => digitsOf(run.slice(start, end)).length
  if (count(run.length) <= maxDutchDigits) return null
  return (
    ends.find((end) => count(end) === dutchLength - 1) ?? ends.find((end) => count(end) >= minDigits) ?? null
  )
}

/** Returns the start of the next whole Dutch number: in "dochter 2 0318482211" the 2 does not belong to it. */
function nextNumber(run: string, start: number): number | null {
  for (const { index } of run.matchAll(/(?<!\d)0/g)) {
    if (index > start && dutchEnd(run, index) !== null) return index
  }
  return null
}

/** Writes a Dutch number as people say it: 06 12 34 56 78, 010 241 73 65. Returns null when no such number exists. */
function readable(number: string): string | null {
  const parsed = possibleNumber(number)
  if (!parsed?.isValid()) return null
  if (parsed.countryCallingCode !== '31') return parsed.formatInternational()
  const national = parsed.formatNational()
  const [area = '', ...others] = national.split(' ')
  const rest = others.join('')
  if (area.length + rest.length !== 10 || !/^0[1-57]|^06|^08[58]/.test(area)) return national
  const odd = rest.length % 2 === 0 ? '' : rest.slice(0, 3)
  return [area, odd, ...(rest.slice(odd.length).match(/\d\d/g) ?? [])].filter(Boolean).join(' ')
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function possibleNumber(text: string): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(withPlus(text), 'NL')
  return parsed?.isPossible() ? parsed : null
}
