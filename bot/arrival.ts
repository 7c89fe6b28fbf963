import { z } from 'zod'

/** What the bot needs to know of an activity, whatever it is about. */
export type Arrival = {
  /** The person's object id in Entra, lower case; null when the channel does not tell. */
  readonly personId: string | null
  readonly tenantId: string | null
  /** Others read along: anything but a chat with the bot alone. */
  readonly shared: boolean
  readonly language: 'nl' | 'en' | null
  readonly text: string
}

const activity = z.object({
  from: z.object({ aadObjectId: z.guid() }).nullish().catch(null),
  conversation: z
    .object({ conversationType: z.string().nullish(), tenantId: z.string().nullish() })
    .nullish()
    .catch(null),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }) })
    .nullish()
    .catch(null),
  locale: z.string().nullish().catch(null),
  text: z.string().nullish().catch(null),
})

/** Reads an authenticated activity; what is missing or of another shape counts as not told. */
export function readArrival(received: unknown): Arrival {
  const { from, conversation, channelData, locale, text } = activity.safeParse(received).data ?? {}
  return {
    personId: from?.aadObjectId?.toLowerCase() ?? null,
    tenantId: (conversation?.tenantId ?? channelData?.tenant.id)?.toLowerCase() ?? null,
    shared: conversation?.conversationType !== 'personal',
    language: languageOf(locale),
    text: text ?? '',
  }
}

function languageOf(locale: string | null | undefined): 'nl' | 'en' | null {
  const start = locale?.slice(0, 2).toLowerCase()
  return start === 'nl' || start === 'en' ? start : null
}
