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

/** What a message asks the bot to do. */
export type Intent = {
  /** The language of the message, or null if its words do not show it. */
  readonly language: Language | null
} & (
  | {
      readonly kind: Question | 'invoice' | 'officeClients' | 'creditor'
      /** The search text. If empty, the question is about the client on the latest card. Never empty for `find`. */
      readonly text: string
    }
  | { readonly kind: 'help' | 'more' | 'back' | 'refresh' }
  | { readonly kind: 'smallTalk'; readonly sort: SmallTalk }
  | { readonly kind: 'language'; readonly to: Language }
  /** A choice from the latest list. `place` counts from 1; -1 means the last row. */
  | { readonly kind: 'pick'; readonly place: number }
  /** `text` is the part of the message that may be a search text. */
  | { readonly kind: 'notUnderstood'; readonly text: string }
)
