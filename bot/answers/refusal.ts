import { AccessError, type AccessErrorCode } from '../../src/access/index.ts'
import { DatabaseError, DeskError, type DeskErrorCode } from '../../src/desk/errors.ts'
import type { Card } from '../cards/render.ts'
import { BotError, type BotErrorCode } from '../errors.ts'
import type { TextKey } from '../texts/texts.ts'
import { message, type Voice } from './message.ts'

type KnownCode = AccessErrorCode | BotErrorCode | DeskErrorCode | DatabaseError['code']

const sentences: { readonly [Code in KnownCode]: TextKey } = {
  'access/no-token': 'signIn.failed',
  'access/invalid-token': 'refusal.badConnection',
  'access/expired': 'signIn.failed',
  'access/other-tenant': 'refusal.otherTenant',
  'access/guest': 'refusal.guest',
  'access/no-role': 'refusal.noRole',
  'access/foreign-page': 'refusal.unexpected',
  'access/keys-unavailable': 'signIn.failed',
  'access/sign-in-failed': 'signIn.failed',
  'bot/unauthenticated': 'refusal.unexpected',
  'bot/keys-unavailable': 'refusal.unexpected',
  'bot/bad-request': 'refusal.invalid',
  'bot/other-tenant': 'refusal.otherTenant',
  'bot/no-identity': 'refusal.noIdentity',
  'bot/other-person': 'refusal.otherPerson',
  'bot/no-connection': 'refusal.noConnection',
  'bot/not-signed-in': 'signIn.text',
  'bot/sign-in-unavailable': 'refusal.signInUnavailable',
  'bot/unknown-action': 'refusal.invalid',
  'database/away': 'refusal.databaseAway',
  'database/full': 'refusal.databaseFull',
  'desk/no-role': 'refusal.noRole',
  'desk/not-allowed': 'refusal.notAllowed',
  'desk/not-found': 'refusal.notFound',
  'desk/invalid': 'refusal.invalid',
  'desk/conflict': 'refusal.unexpected',
  'desk/log-unavailable': 'refusal.logUnavailable',
  'desk/exact-away': 'refusal.exactAway',
  'desk/no-pdf': 'refusal.notFound',
  'desk/switched-off': 'refusal.switchedOff',
  'desk/too-many-requests': 'refusal.tooMany',
  'desk/too-busy': 'refusal.tooBusy',
}

/** Returns the code of an expected error, or null for any other error. */
export function knownCode(error: unknown): KnownCode | null {
  const isKnown =
    error instanceof AccessError ||
    error instanceof BotError ||
    error instanceof DatabaseError ||
    error instanceof DeskError
  return isKnown ? error.code : null
}

/** Explains in plain words why there is no answer, and what to do. */
export function refusalText({ texts }: Pick<Voice, 'texts'>, error: unknown): string {
  const code = knownCode(error)
  return texts(code ? sentences[code] : 'refusal.unexpected')
}

/** Renders that explanation as a card. */
export function answerRefusal(voice: Voice, error: unknown): Card {
  const { links, texts } = voice
  return message(voice, {
    title: texts('refusal.title'),
    paragraphs: [refusalText(voice, error)],
    links: [{ title: texts('answer.openPortal'), url: links.start }],
  })
}
