import { z } from 'zod'

/** What the bot reads from every activity. */
export type Arrival = {
  /** The sender's object id in Entra, in lower case; null if the channel does not give it. */
  readonly personId: string | null
  readonly tenantId: string | null
  readonly conversationId: string
  /** True unless the chat is with the bot alone, so other people can read it. */
  readonly inGroup: boolean
  readonly language: 'nl' | 'en' | null
  readonly text: string
  /** The attachments of the message as JSON, cut off at a maximum length. */
  readonly attached: string
}

const activity = z.object({
  from: z.object({ aadObjectId: z.guid() }).nullish().catch(null),
  conversation: z
    .object({
      id: z.string().nullish(),
      conversationType: z.string().nullish(),
      tenantId: z.string().nullish(),
    })
    .nullish()
    .catch(null),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }) })
    .nullish()
    .catch(null),
  locale: z.string().nullish().catch(null),
  text: z.string().nullish().catch(null),
  attachments: z.array(z.unknown()).nullish().catch(null),
})

/** The longest part of the attachments that is read. */
const longestAttached = 40_000

/** Reads an authenticated activity. A missing or malformed field counts as unknown. */
export function readArrival(received: unknown): Arrival {
  const { attachments, from, conversation, channelData, locale, text } =
    activity.safeParse(received).data ?? {}
  return {
    personId: from?.aadObjectId?.toLowerCase() ?? null,
    tenantId: (conversation?.tenantId ?? channelData?.tenant.id)?.toLowerCase() ?? null,
    conversationId: conversation?.id ?? '',
    inGroup: conversation?.conversationType !== 'personal',
    language: languageOf(locale),
    text: text ?? '',
    attached: JSON.stringify(attachments ?? []).slice(0, longestAttached),
  }
}

function languageOf(locale: string | null | undefined): 'nl' | 'en' | null {
  const start = locale?.slice(0, 2).toLowerCase()
  return start === 'nl' || start === 'en' ? start : null
}
