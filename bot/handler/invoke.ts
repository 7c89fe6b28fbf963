import { receiveAction } from './action.ts'
import { receiveLinkQuery, receiveQuery } from './query.ts'
import { noteRefusal } from './refusal.ts'
import { exchange, finishSignIn, noteSignInFailure } from './signInInvokes.ts'
import type { HandlerOptions, InvokeAnswer, Visit } from './visit.ts'

/** Answers an invoke, with 503 if that fails. */
export async function answerInvoke(options: HandlerOptions, visit: Visit): Promise<InvokeAnswer> {
  try {
    return await receiveInvoke(options, visit)
  } catch (error) {
    noteRefusal(options, error)
    return { status: 503 }
  }
}

async function receiveInvoke(options: HandlerOptions, visit: Visit): Promise<InvokeAnswer> {
  const { name, value } = visit.context.activity
  switch (name) {
    case 'adaptiveCard/action':
      return receiveAction(options, visit, value)
    case 'composeExtension/query':
      return receiveQuery(options, visit, value)
    case 'composeExtension/queryLink':
      return receiveLinkQuery(options, visit, value)
    case 'signin/tokenExchange':
      return exchange(options, visit, value)
    case 'signin/verifyState':
      return finishSignIn(options, visit, value)
    case 'signin/failure':
      noteSignInFailure(options, value)
      return { status: 200 }
    default:
      return { status: 501 }
  }
}
