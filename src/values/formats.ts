import { type Language, locales } from './language.ts'

type Money = { readonly cents: number; readonly currency: string }

/** How numbers, amounts, days and moments are written in one language. */
export type Formats = {
  /** `€ 12,50`, with a non-breaking space between the sign and the figure. */
  readonly money: (money: Money) => string
  /** A day (`YYYY-MM-DD`) in the chosen style. */
  readonly day: (day: string) => string
  /** A moment in Europe/Amsterdam; `day` is null when it is today. */
  readonly moment: (moment: string) => { readonly day: string | null; readonly time: string }
  /** `1,5` from `1.5`. */
  readonly decimal: (text: string) => string
  /** `12,50` from `12.5`: a price without its currency. */
  readonly price: (text: string) => string
}

const dayStyles = {
  /** `24-11-2026` */
  digits: { day: '2-digit', month: '2-digit', year: 'numeric' },
  /** `24 nov 2026`; the spaces of a day do not break. */
  short: { dateStyle: 'medium' },
  /** `24 november 2026` */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** `24 november` */
  longWithoutYear: { day: 'numeric', month: 'long' },
} as const satisfies { readonly [style: string]: Intl.DateTimeFormatOptions }

export type DayStyle = keyof typeof dayStyles

const timeZone = 'Europe/Amsterdam'

/** Returns the formats of a language; `now` decides which moments are today. */
export function createFormats(
  language: Language,
  options: { readonly dayStyle: DayStyle; readonly now: () => Date },
): Formats {
  const { dayStyle, now } = options
  const locale = locales[language]
  const localDay = new Intl.DateTimeFormat(locale, { timeZone, ...dayStyles[dayStyle] })
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const price = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 })
  return {
    money: createMoneyFormat(language),
    day: createDayFormat(language, dayStyle),
    moment: (text) => {
      const at = new Date(text)
      const isToday = localDay.format(at) === localDay.format(now())
      return { day: isToday ? null : localDay.format(at), time: time.format(at) }
    },
    decimal: (text) => decimal.format(Number(text)),
    price: (text) => price.format(Number(text)),
  }
}

/** Returns a function that writes a day (`YYYY-MM-DD`), the same in every time zone of the reader. */
export function createDayFormat(language: Language, style: DayStyle): (day: string) => string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...dayStyles[style] })
  const write = (day: string) => format.format(new Date(`${day}T00:00:00Z`))
  return style === 'short' ? (day) => write(day).replaceAll(' ', '\u00a0') : write
}

/** Returns a function that writes an amount; it keeps one format for each currency. */
export function createMoneyFormat(language: Language): (money: Money) => string {
  const formats = new Map<string, Intl.NumberFormat>()
  const formatOf = (currency: string): Intl.NumberFormat => {
    const known = formats.get(currency)
    if (known) return known
    const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
    formats.set(currency, format)
    return format
  }
  return ({ cents, currency }) => formatOf(currency).format(cents / 100)
}
