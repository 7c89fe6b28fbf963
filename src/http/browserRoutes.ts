import type { Logger } from 'pino'
import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import { AccessError, type Sessions, type SignIn } from '../access/index.ts'
import type { Desk } from '../desk/index.ts'
import { addressOf } from './address.ts'
import { sendAnswer, sendBrowserTo, sendPage } from './answer.ts'
import { isOwnPage } from './authenticate.ts'
import type { ReadBody } from './body.ts'
import type { Problem } from './contract.ts'
import {
  readCookie,
  sessionCookie,
  sessionCookieHeader,
  signInCookie,
  signInCookieHeader,
} from './cookies.ts'
import { answering, logFailure } from './failures.ts'
import { readInput } from './input.ts'
import { languageOf } from './language.ts'
import { page } from './page.ts'
import { problemOf } from './problem.ts'
import { en } from './texts/en.ts'
import { nl } from './texts/nl.ts'
import type { Texts } from './texts/texts.ts'

const signInCode = z.object({ code: z.string().min(1).max(100) })

export type BrowserRouteOptions = {
  readonly desk: Desk
  readonly sessions: Sessions
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Finishes connecting Exact when the admin's browser returns. Throws an error with a code if that fails. */
  readonly finishConnecting: (answer: { readonly code: string; readonly state: string }) => Promise<void>
  readonly readBody: ReadBody
  readonly log: Logger
}

/** Adds the routes that a browser visits: to sign in outside Teams, to sign out and to return from Exact. */
export function addBrowserRoutes(server: Server, options: BrowserRouteOptions): void {
  const { log } = options
  server.get(
    { name: 'signIn', path: '/api/sign-in' },
    answering(log, async (request, response) => beginSignIn(options, request, response)),
  )
  server.get(
    { name: 'signInCallback', path: '/api/sign-in/callback' },
    answering(log, async (request, response) =>
      orPage(options, 'signInFailed', request, response, () => finishSignIn(options, request, response)),
    ),
  )
  server.post(
    { name: 'signOut', path: '/api/sign-out' },
    answering(log, async (request, response) => signOut(options, request, response)),
  )
  server.post(
    { name: 'handOverSession', path: '/api/sign-in/code' },
    answering(log, async (request, response) => handOverSession(options, request, response)),
  )
  server.post(
    { name: 'redeemSession', path: '/api/sign-in/redeem' },
    answering(log, async (request, response) => redeemSession(options, request, response)),
  )
  server.get(
    { name: 'exactCallback', path: '/api/exact/callback' },
    answering(log, async (request, response) =>
      orPage(options, 'exactFailed', request, response, async () => {
        const { code, state } = returnParameters(request)
        await options.finishConnecting({ code: code ?? '', state: state ?? '' })
        sendTextPage(options, request, response, { status: 200, name: 'exactConnected', refusal: null })
      }),
    ),
  )
}

/** `?returnTo=` is the page to open afterwards, `?loginHint=` the account to sign in with. */
async function beginSignIn({ signIn, publicUrl }: BrowserRouteOptions, request: Request, response: Response) {
  const query = addressOf(request).searchParams
  const begun = await signIn.begin(query.get('returnTo') ?? `${publicUrl}/`, query.get('loginHint'))
  sendBrowserTo(response, begun.location, [signInCookieHeader(begun.note, begun.maxAgeSeconds)])
}

async function finishSignIn(options: BrowserRouteOptions, request: Request, response: Response) {
  const { desk, sessions, signIn } = options
  try {
    const note = readCookie(request.headers.cookie, signInCookie)
    const { employee, returnTo } = await signIn.finish(returnParameters(request), note)
    const { secret, maxAgeSeconds } = await sessions.begin(employee)
    sendBrowserTo(response, returnTo, [sessionCookieHeader(secret, maxAgeSeconds), signInCookieHeader('', 0)])
  } catch (error) {
    if (error instanceof AccessError && error.employee) {
      await desk.noteRefusal({ employee: error.employee, origin: 'browser' }, 'signIn')
    }
    throw error
  }
}

async function signOut({ sessions, publicUrl }: BrowserRouteOptions, request: Request, response: Response) {
  if (!isOwnPage(request, publicUrl)) throw new AccessError('access/foreign-page')
  const secret = readCookie(request.headers.cookie, sessionCookie)
  if (secret) await sessions.end(secret)
  response.setHeader('Set-Cookie', sessionCookieHeader('', 0))
  await sendAnswer(request, response, { status: 204, content: undefined })
}

/** Gives a signed-in window a one-time code for the frame that opened it. */
async function handOverSession(
  { sessions, publicUrl }: BrowserRouteOptions,
  request: Request,
  response: Response,
) {
  if (!isOwnPage(request, publicUrl)) throw new AccessError('access/foreign-page')
  const secret = readCookie(request.headers.cookie, sessionCookie)
  const code = secret ? await sessions.handOver(secret) : null
  if (code === null) throw new AccessError('access/expired')
  await sendAnswer(request, response, { status: 200, content: { code } })
}

/** Signs a frame in with the code that its sign-in window handed over. */
async function redeemSession(
  { sessions, publicUrl, readBody }: BrowserRouteOptions,
  request: Request,
  response: Response,
) {
  if (!isOwnPage(request, publicUrl)) throw new AccessError('access/foreign-page')
  const { code } = readInput(signInCode, await readBody(request, response))
  const begun = await sessions.redeem(code)
  if (!begun) throw new AccessError('access/sign-in-failed')
  response.setHeader('Set-Cookie', sessionCookieHeader(begun.secret, begun.maxAgeSeconds))
  await sendAnswer(request, response, { status: 204, content: undefined })
}

function returnParameters(request: Request): { readonly code: string | null; readonly state: string | null } {
  const query = addressOf(request).searchParams
  return { code: query.get('code'), state: query.get('state') }
}

type PageName = Exclude<keyof Texts['pages'], 'back'>

/** Sends an error as a page, because a returning browser shows what it gets. */
async function orPage(
  options: BrowserRouteOptions,
  name: PageName,
  request: Request,
  response: Response,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act()
  } catch (error) {
    logFailure(options.log, request, error)
    const { status, code, title, detail } = problemOf(error, languageOf(request))
    // Tell people who may not sign in why, because trying again does not help.
    const refusal = status === 403 && code !== 'access/sign-in-failed' ? { title, detail } : null
    sendTextPage(options, request, response, { status, name, refusal })
  }
}

function sendTextPage(
  { publicUrl }: BrowserRouteOptions,
  request: Request,
  response: Response,
  answer: {
    readonly status: number
    readonly name: PageName
    readonly refusal: Pick<Problem, 'title' | 'detail'> | null
  },
): void {
  const { status, name, refusal } = answer
  const language = languageOf(request)
  const texts = { nl, en }[language]
  const content = refusal ? { title: refusal.title, text: refusal.detail[language] } : texts.pages[name]
  sendPage(response, status, page({ language, content, texts, home: `${publicUrl}/` }))
}
