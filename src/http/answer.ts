import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'restify'
import type { Problem } from './contract.ts'

const json = 'application/json; charset=utf-8'

/** Sends what a route gave: JSON, a PDF, or nothing. It is never kept by a browser or a proxy. */
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
  // A long text goes out faster as bytes than as text.
  response.sendRaw(status, Buffer.from(JSON.stringify(content)), { 'Content-Type': json })
}

/** A reader who goes away is no fault; a PDF that breaks off is cut off, so that nobody takes it for whole. */
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
