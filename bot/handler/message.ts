import type { Employee } from '../../src/access/index.ts'
import { readFlatAction } from '../actions.ts'
import { refuseInGroup } from '../answers/groupChat.ts'
import { cardReply, type Reply } from '../answers/reply.ts'
import { type Asked, askedIn, parseAsked } from './asked.ts'
import { askToSignIn, needsSignIn, ownerOf } from './askToSignIn.ts'
import { sendReply } from './deliver.ts'
import { refusal } from './refusal.ts'
import { whileTyping } from './typing.ts'
import type { HandlerOptions, Visit } from './visit.ts'

/** Answers a message, or asks its sender to sign in. */
export async function receiveMessage(
  options: HandlerOptions,
  visit: Visit,
  asked: Asked = askedIn(visit),
): Promise<void> {
  const { arrival, tokens } = visit
  if (arrival.inGroup && asked.value === null && !options.answers.isForGroup(asked.text)) return
  let reply: Reply
  try {
    reply = await whileTyping(visit, async () => {
      const employee = await options.recognise(arrival, tokens)
      return answerTo(options, employee, visit, asked)
    })
  } catch (error) {
    if (needsSignIn(error)) return askToSignIn(options, visit, asked)
    const card = refusal(options, visit, error)
    reply = cardReply(arrival.inGroup ? refuseInGroup(visit.voice) : card)
  }
  // Outside the try: a failed reply must not cause a second one.
  await sendReply(visit, reply)
}

/** Answers a message. A button of an old Teams client has a value and no text. */
async function answerTo(
  { answers }: HandlerOptions,
  employee: Employee,
  { arrival }: Visit,
  { text, value }: Asked,
): Promise<Reply> {
  const request = { ...arrival, text }
  if (value === null || text !== '') return answers.message(employee, request)
  return cardReply(await answers.postedAction(employee, request, readFlatAction(value)))
}

/** Answers the stored question, once: every device of a person signs in, and the first takes the question. */
export async function answerAfterSignIn(options: HandlerOptions, visit: Visit): Promise<void> {
  const question = await options.memory.takeQuestion(ownerOf(visit.arrival))
  if (question !== null) await receiveMessage(options, visit, parseAsked(question))
}
