import type { Language } from '../../src/http/contract.ts'

/** What the employee's account says goes first, then the host; Dutch unless it asks for English. */
export function languageOf(account: Language | null | undefined, hostLocale: string): Language {
  return account ?? (/^en\b/i.test(hostLocale) ? 'en' : 'nl')
}
