import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'restify'
import type { Problem } from './contract.ts'

const json = 'application/json; charset=utf-8'

/** Sends the result of a route as JSON, as a PDF or without a body. No browser or proxy may cache it. */
export async function sendAnswer(
  request: Request,
  response: Response,
  { status, content }: { readonly status: number; readonly content: unknown },
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  if (content instanceof Readable) return sendPdf(request, response, content)
  if (content === undefined) {
    response.sendRaw(status, '')
    return
  }
  // Node sends a long text faster as bytes.
  response.sendRaw(status, Buffer.from(JSON.stringify(content)), { 'Content-Type': json })
}

/** Ignores a client that disconnects. If reading the PDF fails, the connection is cut, so that no one takes it for whole. */
async function sendPdf(request: Request, response: Response, pdf: Readable): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline' })
  try {
    await pipeline(pdf, response)
  } catch (error) {
    if (!request.destroyed && !response.destroyed) throw error
  }
}

export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.setHeader('Cache-Control', 'no-store')
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  response.sendRaw(problem.status, JSON.stringify(problem), { 'Content-Type': 'application/problem+json' })
}

export function sendPage(response: Response, status: number, page: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.sendRaw(status, page, { 'Content-Type': 'text/html; charset=utf-8' })
}

export function sendBrowserTo(response: Response, location: string, cookies: readonly string[]): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Set-Cookie', [...cookies])
  response.sendRaw(302, '', { Location: location })
}
