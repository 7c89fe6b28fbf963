/** The languages of screens, cards and sentences. */
export const languages = ['nl', 'en'] as const

export type Language = (typeof languages)[number]

/** The locale in which amounts, numbers and days of each language are written. */
export const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies { readonly [L in Language]: string }
