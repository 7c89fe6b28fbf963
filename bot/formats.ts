import type { Language } from './texts/texts.ts'

type Money = { readonly cents: number; readonly currency: string }

/** How amounts, days and moments are written for people in one language. */
export type Formats = {
  /** `€ 12,50`; a space that does not break stays between sign and figure. */
  readonly money: (money: Money) => string
  /** `1 nov 2026`, in one piece. */
  readonly day: (day: string) => string
  /** In Europe/Amsterdam; `day` is null when it was today. */
  readonly moment: (moment: string) => { readonly day: string | null; readonly time: string }
  /** `1,5` from `1.5`. */
  readonly decimal: (text: string) => string
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const unbreakable = '\u00a0'
const timeZone = 'Europe/Amsterdam'

export function createFormats(language: Language, now: () => Date): Formats {
  const locale = locales[language]
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' })
  const localDay = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  return {
    money: ({ cents, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)).replaceAll(' ', unbreakable),
    moment: (text) => {
      const at = new Date(text)
      const today = localDay.format(at) === localDay.format(now())
      return { day: today ? null : localDay.format(at), time: time.format(at) }
    },
    decimal: (text) => number.format(Number(text)),
  }
}
