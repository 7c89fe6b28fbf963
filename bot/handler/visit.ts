import type { TurnContext } from 'botbuilder'
import type { UserTokenClient } from 'botframework-connector'
import type { Logger } from 'pino'
import type { Voice } from '../answers/message.ts'
import type { Arrival } from '../arrival.ts'
import type { Answers } from '../chooseAnswer.ts'
import type { Links } from '../links.ts'
import type { Memory } from '../memory.ts'
import type { Recognise, UserTokens } from '../signIn.ts'

export type HandlerOptions = {
  readonly answers: Answers
  readonly recognise: Recognise
  /** The name of the OAuth connection; null if none is configured. */
  readonly connection: string | null
  readonly links: Links
  readonly memory: Memory
  readonly log: Logger
}

/** An activity and the means to answer it. */
export type Visit = {
  readonly context: TurnContext
  readonly arrival: Arrival
  readonly voice: Voice
  readonly client: UserTokenClient
  readonly tokens: UserTokens
  readonly log: Logger
}

/** The status and body of the answer to an invoke. */
export type InvokeAnswer = { readonly status: number; readonly body?: object }
