import type { Language } from '../../../src/http/contract.ts'
import { ApiError } from '../../api/errors.ts'
import { HostError, hostTimedOut } from '../../host/host.ts'
import type { TextId } from '../../texts/index.ts'

export type Failure = {
  readonly kind: 'forbidden' | 'notFound' | 'signIn' | 'noToken' | 'failed'
  /** The server's sentence; if null, show the text of `textId`. */
  readonly sentence: string | null
  readonly textId: TextId
  /** The host's own code for the failure, for the admin. */
  readonly reason?: string
}

/** Returns the state of a screen for an error, by its code and status, never by its message. */
export function failureOf(error: unknown, language: Language): Failure {
  if (!(error instanceof ApiError)) return { kind: 'failed', sentence: null, textId: 'failure.unexpected' }
  const sentence = error.problem?.detail[language] ?? null
  switch (error.code) {
    case 'tab/unreachable':
      return { kind: 'failed', sentence, textId: 'failure.unreachable' }
    case 'tab/sign-in-needed':
      return { kind: 'signIn', sentence: null, textId: 'failure.signIn' }
    case 'host/no-token':
      return noToken(error.cause)
  }
  if (error.status === 403) return { kind: 'forbidden', sentence, textId: 'failure.forbidden' }
  if (error.status === 404) return { kind: 'notFound', sentence, textId: 'failure.notFound' }
  return { kind: 'failed', sentence, textId: 'failure.unexpected' }
}

/** Returns the text that fits the reason why Teams gave no token. */
function noToken(cause: unknown): Failure {
  const reason = cause instanceof HostError ? cause.reason : ''
  const textId = () => {
    if (reason === hostTimedOut) return 'failure.hostTimedOut'
    return /consent/i.test(reason) ? 'failure.noConsent' : 'failure.noToken'
  }
  return { kind: 'noToken', sentence: null, textId: textId(), ...(reason ? { reason } : {}) }
}

/** Returns the sentence that explains an error, for example below a form. */
export function sentenceOf(error: unknown, language: Language, text: (id: TextId) => string): string {
  const { sentence, textId } = failureOf(error, language)
  return sentence ?? text(textId)
}
