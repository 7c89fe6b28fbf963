import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { type Handler, technical } from '../adapter.ts'
import { readArrival } from '../arrival.ts'
import { createVoice } from '../chooseAnswer.ts'
import { userTokens } from '../userTokens.ts'
import { respond, sendCard } from './deliver.ts'
import { answerInvoke } from './invoke.ts'
import { receiveMessage } from './message.ts'
import type { HandlerOptions, Visit } from './visit.ts'

/** Creates the handler that answers each activity by its type. */
export function createHandler(options: HandlerOptions): Handler {
  return async (context, client) => {
    const arrival = readArrival(context.activity)
    const visit: Visit = {
      context,
      arrival,
      voice: createVoice(arrival.language, options.links),
      client,
      tokens: userTokens(context.activity, client, options.connection),
      log: options.log,
    }
    const key = keyOf(context.activity)
    if (key !== null && !(await isFirst(options, key))) return repeated(visit)
    switch (context.activity.type) {
      case 'message':
      case 'messageUpdate':
        return receiveMessage(options, visit)
      case 'conversationUpdate':
        return welcome(options, visit)
      case 'invoke':
        return respond(context, await answerInvoke(options, visit))
      default:
        return
    }
  }
}

/** Returns a key that stays the same when Teams resends the activity, or null if the activity has no id. */
function keyOf({ conversation, id, localTimestamp, timestamp, type }: Activity): string | null {
  if (!id) return null
  // An edited message keeps its id, so the time distinguishes the edits.
  const edit = type === 'messageUpdate' ? String(timestamp ?? localTimestamp ?? '') : ''
  return [conversation.id, type, id, edit].join('|')
}

/** Returns true if the activity is new. Also returns true if the database fails, so that the sender gets an answer. */
async function isFirst({ log, memory }: HandlerOptions, key: string): Promise<boolean> {
  try {
    return await memory.claim(key)
  } catch (error) {
    log.error(technical(error), 'the bot could not note an activity')
    return true
  }
}

/** Answers an invoke that is being answered already, because Teams waits for every invoke. */
async function repeated({ context }: Visit): Promise<void> {
  if (context.activity.type === 'invoke') await respond(context, { status: 409 })
}

/** Greets a person in their own chat. The bot stays silent when it is added to a group. */
async function welcome({ answers }: HandlerOptions, visit: Visit): Promise<void> {
  const { membersAdded, recipient } = visit.context.activity
  const members = z
    .array(z.object({ id: z.string() }))
    .catch([])
    .parse(membersAdded)
  const added = members.some(({ id }) => id === recipient.id)
  if (added && !visit.arrival.inGroup) await sendCard(visit, answers.help(visit.arrival))
}
