import type { Language } from '../src/values/language.ts'

/** A person in a conversation. */
export type Owner = { readonly personId: string; readonly conversationId: string }

/** What the bot remembers between messages, over all instances. The server hands it in. */
export type Memory = {
  /** Returns true the first time that an activity with this key arrives. */
  readonly claim: (key: string) => Promise<boolean>
  /** Stores what was shown, which holds ids alone. */
  readonly remember: (owner: Owner, id: string, shown: unknown) => Promise<void>
  /** Returns what was shown under the id, or last if the id is null; null if that is forgotten. */
  readonly shown: (owner: Owner, id: string | null) => Promise<unknown>
  /** Forgets what was shown last and returns what was shown before it, or null. */
  readonly back: (owner: Owner) => Promise<unknown>
  readonly keepQuestion: (owner: Owner, question: string) => Promise<void>
  /** Returns the question that waits for sign-in, once; null if none does. */
  readonly takeQuestion: (owner: Owner) => Promise<string | null>
  readonly chooseLanguage: (personId: string, language: Language) => Promise<void>
  readonly languageOf: (personId: string) => Promise<Language | null>
}
