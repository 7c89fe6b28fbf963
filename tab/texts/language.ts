import type { Language } from '../../src/http/contract.ts'

/** Returns the language of the employee's account, else of the host; Dutch for anything but English. */
export function languageOf(account: Language | null | undefined, hostLocale: string): Language {
  return account ?? (/^en\b/i.test(hostLocale) ? 'en' : 'nl')
}
