import type { Language } from '../../src/values/language.ts'

/** A question about one client. */
export const questions = [
  'find',
  'lastReceipt',
  'balance',
  'openItems',
  'invoices',
  'directDebit',
  'representative',
] as const
export type Question = (typeof questions)[number]

export type SmallTalk = 'thanks' | 'hello' | 'goodbye' | 'fine' | 'no' | 'about' | 'swearing'

/** What a message asks of the bot. */
export type Intent = {
  /** The language of its words, or null if they do not show it. */
  readonly language: Language | null
} & (
  | {
      readonly kind: Question | 'invoice' | 'officeClients' | 'creditor'
      /** The search text. An empty text is about the client that was shown last; `find` always has one. */
      readonly text: string
    }
  | { readonly kind: 'help' | 'more' | 'back' | 'refresh' }
  | { readonly kind: 'smallTalk'; readonly sort: SmallTalk }
  | { readonly kind: 'language'; readonly to: Language }
  /** A choice from the list that was shown last. `place` counts from 1; -1 is the last. */
  | { readonly kind: 'pick'; readonly place: number }
  /** `text` is the part of the message that may be a search text. */
  | { readonly kind: 'notUnderstood'; readonly text: string }
)
