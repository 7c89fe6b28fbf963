import type { Employee } from '../../src/access/index.ts'
import { readFlatAction } from '../actions.ts'
import { cardReply, type Reply } from '../answers/reply.ts'
import { askToSignIn, needsSignIn, ownerOf } from './askToSignIn.ts'
import { sendReply } from './deliver.ts'
import { refusal } from './refusal.ts'
import type { HandlerOptions, Visit } from './visit.ts'

/** Answers a message, or asks its sender to sign in. */
export async function receiveMessage(options: HandlerOptions, visit: Visit): Promise<void> {
  const { arrival, tokens } = visit
  let reply: Reply
  try {
    const employee = await options.recognise(arrival, tokens)
    reply = await answerTo(options, employee, visit)
  } catch (error) {
    if (needsSignIn(error)) return askToSignIn(options, visit)
    reply = cardReply(refusal(options, visit, error))
  }
  // Outside the try: a failed reply must not cause a second one.
  await sendReply(visit, reply)
}

/** Answers a message. Some Teams clients send a button as a message with a value and no text. */
async function answerTo(
  { answers }: HandlerOptions,
  employee: Employee,
  { arrival, context }: Visit,
): Promise<Reply> {
  const { value } = context.activity
  if (value === undefined || value === null || arrival.text !== '') {
    return answers.message(employee, arrival)
  }
  return cardReply(await answers.action(employee, arrival, readFlatAction(value)))
}

/** Answers the stored question, once: every device of a person signs in, and the first takes the question. */
export async function answerAfterSignIn(options: HandlerOptions, visit: Visit): Promise<void> {
  const question = await options.memory.takeQuestion(ownerOf(visit.arrival))
  if (question === null) return
  const asked = { ...visit, arrival: { ...visit.arrival, text: question } }
  await receiveMessage(options, asked)
}
