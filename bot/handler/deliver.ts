import { setTimeout as delay } from 'node:timers/promises'
import type { Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import { technical } from '../adapter.ts'
import type { Reply } from '../answers/reply.ts'
import type { Card } from '../cards/render.ts'
import type { InvokeAnswer, Visit } from './visit.ts'

export const cardType = 'application/vnd.microsoft.card.adaptive'

const retryMilliseconds = 1_000
const failedDelivery = z.object({ statusCode: z.number() })

export async function sendReply(visit: Visit, reply: Reply): Promise<void> {
  if (reply.kind === 'card') await sendCard(visit, reply.card)
  if (reply.kind === 'text') await deliver(visit, { type: 'message', text: reply.text })
}

/** Sends a card. Teams shows the summary in its activity feed, so the summary contains no data. */
export async function sendCard(visit: Visit, content: Card): Promise<void> {
  const { voice } = visit
  const activity: Partial<Activity> = {
    type: 'message',
    attachments: [{ contentType: cardType, content }],
    summary: voice.texts('answer.summary'),
  }
  await deliver(visit, activity)
}

/**
 * Posts a reply. Retries once if the channel refused it with 412 or 429. After any other failure the reply may already
 * be in the chat.
 */
export async function deliver({ context, log }: Visit, activity: Partial<Activity>): Promise<void> {
  for (const isLast of [false, true]) {
    try {
      await context.sendActivity(activity)
      return
    } catch (error) {
      const status = failedDelivery.safeParse(error).data?.statusCode
      const isRefused = status === 412 || status === 429
      if (isLast || !isRefused) {
        log.error({ status, ...technical(error) }, 'a reply was not delivered')
        return
      }
      await delay(retryMilliseconds)
    }
  }
}

/** Sends the answer to an invoke. */
export async function respond(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: answer })
}
