import type { Language, Money } from '../../src/http/contract.ts'

/** How amounts, days and moments are written in one language. */
export type Formats = {
  /** `€ 12,50`; a space that does not break stays between sign and figure. */
  readonly money: (money: Money) => string
  /** `24-11-2026` in Dutch. */
  readonly day: (day: string) => string
  /** In Europe/Amsterdam; `day` is null when it was today. */
  readonly moment: (moment: string) => { readonly day: string | null; readonly time: string }
  /** `1,5` from `1.5`. */
  readonly decimal: (text: string) => string
  /** `12,50` from `12.5`: a price without its currency. */
  readonly price: (text: string) => string
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const timeZone = 'Europe/Amsterdam'
const dayParts = { day: '2-digit', month: '2-digit', year: 'numeric' } as const

export function createFormats(language: Language, now: () => Date): Formats {
  const locale = locales[language]
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...dayParts })
  const localDay = new Intl.DateTimeFormat(locale, { timeZone, ...dayParts })
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const price = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 })
  const currencies = new Map<string, Intl.NumberFormat>()
  const currencyFormat = (currency: string): Intl.NumberFormat => {
    const known = currencies.get(currency)
    if (known) return known
    const made = new Intl.NumberFormat(locale, { style: 'currency', currency })
    currencies.set(currency, made)
    return made
  }
  return {
    money: ({ cents, currency }) => currencyFormat(currency).format(cents / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (text) => {
      const at = new Date(text)
      const today = localDay.format(at) === localDay.format(now())
      return { day: today ? null : localDay.format(at), time: time.format(at) }
    },
    decimal: (text) => decimal.format(Number(text)),
    price: (text) => price.format(Number(text)),
  }
}
