import type { Card } from '../cards/render.ts'

/** The bot's reply to a message: a card, one line of text, or nothing. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }

export const cardReply = (card: Card): Reply => ({ kind: 'card', card })
export const textReply = (text: string): Reply => ({ kind: 'text', text })
export const noReply: Reply = { kind: 'nothing' }
