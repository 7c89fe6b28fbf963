import { technical } from '../adapter.ts'
import { answerRefusal, knownCode } from '../answers/refusal.ts'
import type { Card } from '../cards/render.ts'
import type { HandlerOptions, Visit } from './visit.ts'

/** Logs an error and renders the card that explains it. */
export function refusal(options: HandlerOptions, { voice }: Visit, error: unknown): Card {
  noteRefusal(options, error)
  return answerRefusal(voice, error)
}

/** Logs the code of an expected error, or the technical details of any other error. */
export function noteRefusal({ log }: HandlerOptions, error: unknown): void {
  const code = knownCode(error)
  if (code) log.info({ code }, 'the bot gave no data')
  else log.error(technical(error), 'the bot could not answer')
}
