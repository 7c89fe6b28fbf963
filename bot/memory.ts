import type { Language } from '../src/values/language.ts'

/** A person in a conversation. */
export type Owner = { readonly personId: string; readonly conversationId: string }

/** What the bot remembers between messages, shared by all instances. The server provides it. */
export type Memory = {
  /** Returns true the first time it is called with this key, and false after that. */
  readonly claim: (key: string) => Promise<boolean>
  /** Stores a record of a card under a new id. The record has ids and no personal data. */
  readonly remember: (owner: Owner, id: string, shown: unknown) => Promise<void>
  /** Returns the record with this id, or the latest one if the id is null. Returns null after the idle time. */
  readonly shown: (owner: Owner, id: string | null) => Promise<unknown>
  /** Deletes the latest record and returns the one before it. Returns null and deletes nothing if there is none. */
  readonly back: (owner: Owner) => Promise<unknown>
  /** Stores a question until the person has signed in. Replaces an earlier question. */
  readonly keepQuestion: (owner: Owner, question: string) => Promise<void>
  /** Removes the stored question and returns it. Returns null if there is none. */
  readonly takeQuestion: (owner: Owner) => Promise<string | null>
  readonly chooseLanguage: (personId: string, language: Language) => Promise<void>
  readonly languageOf: (personId: string) => Promise<Language | null>
}
