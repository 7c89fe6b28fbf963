import type { ClientId } from '../../src/values/ids.ts'
import type { Card } from '../cards/render.ts'
import type { Question } from '../intent/intent.ts'
import { answerClient } from './client.ts'
import { answerInvoices } from './invoices.ts'
import { answerOpenItems } from './openItems.ts'
import type { Turn } from './turn.ts'

/** Answers a question about one client with the card that fits the question. Throws what the desk throws. */
export function answerQuestion(turn: Turn, question: Question, id: ClientId): Promise<Card> {
  switch (question) {
    case 'openItems':
      return answerOpenItems(turn, id, { asked: true })
    case 'invoices':
      return answerInvoices(turn, id, 'open', { asked: true })
    default:
      return answerClient(turn, id, question)
  }
}
