import type { IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Ledger } from '../ledger/ledger.ts'
import { type Answer, empty, html, json, readBody } from './answer.ts'
import type { Api } from './api.ts'
import { type Faults, spoilt } from './faults.ts'
import { authorisePage, type OAuth, type TokenAnswer } from './oauth.ts'
import { pdf } from './pdf.ts'

export type Parts = {
  readonly api: Api
  readonly oauth: OAuth
  readonly faults: Faults
  readonly ledger: Ledger
}

/** Answers a request to Exact's site: sign-in, tokens, attachments and the REST interface. */
export async function answerSite(parts: Parts, request: IncomingMessage, url: URL): Promise<Answer> {
  const { faults } = parts
  if (faults.delay > 0) await setTimeout(faults.delay)
  if (faults.isAway) return html(503, '<h1>Service Unavailable</h1>')
  const method = request.method ?? 'GET'
  const body = await readBody(request)
  if (url.pathname === '/api/oauth2/auth' && method === 'GET') return authorise(parts.oauth, url)
  if (url.pathname === '/api/oauth2/token' && method === 'POST') return token(parts, request, body)
  if (url.pathname === '/docs/SysAttachment.aspx' && method === 'GET') return attachment(parts, request, url)
  if (url.pathname === '/docs/Login.aspx') return html(200, '<h1>Inloggen</h1>')
  if (!url.pathname.startsWith('/api/v1/')) return html(404, '<h1>Not found</h1>')
  const acceptsJson = (request.headers.accept ?? '').includes('application/json')
  return parts.api.answer({ method, url, token: bearer(request), acceptsJson, body })
}

function bearer(request: IncomingMessage): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

function authorise(oauth: OAuth, url: URL): Answer {
  const refusal = oauth.refusal(url.searchParams)
  if (refusal !== null) return html(400, `<h1>${refusal}</h1>`)
  if (url.searchParams.get('approve') !== '1') return html(200, authorisePage(url.searchParams))
  return empty(302, { Location: oauth.approve(url.searchParams) })
}

function token({ oauth, faults }: Parts, request: IncomingMessage, body: string): Answer | Promise<Answer> {
  const overLimit = oauth.count()
  if (overLimit) return tokenJson(overLimit)
  const planned = faults.next('oauth2/token')
  if (planned !== null) return spoilt(planned, () => granted(oauth, request, body), {})
  return granted(oauth, request, body)
}

function granted(oauth: OAuth, request: IncomingMessage, body: string): Answer {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return json(400, JSON.stringify({ error: 'invalid_request', error_description: 'A form was expected.' }))
  }
  return tokenJson(oauth.token(new URLSearchParams(body)))
}

function tokenJson({ status, headers, body }: TokenAnswer): Answer {
  return json(status, JSON.stringify(body), { 'Cache-Control': 'no-store', ...headers })
}

function attachment(parts: Parts, request: IncomingMessage, url: URL): Answer | Promise<Answer> {
  const planned = parts.faults.next('docs/SysAttachment.aspx')
  const perform = (): Answer => file(parts, request, url)
  return planned === null ? perform() : spoilt(planned, perform, {})
}

/** Sends the file only with `Download=1`. Without a token it redirects to the sign-in page. */
function file({ oauth, ledger }: Parts, request: IncomingMessage, url: URL): Answer {
  if (!oauth.isValid(bearer(request))) return empty(302, { Location: '/docs/Login.aspx' })
  const id = url.searchParams.get('ID') ?? ''
  const printed = ledger.printed(id)
  if (!printed) return html(404, '<h1>Not found</h1>')
  const name = String(ledger.find(id)?.row.FileName)
  if (url.searchParams.get('Download') !== '1') return html(200, `<h1>${name}</h1>`)
  const { document, relation } = printed
  if (name.endsWith('.xml'))
    return {
      status: 200,
      headers: { 'Content-Type': 'text/xml' },
      body: `<Invoice>${document.number}</Invoice>`,
    }
  const heading = document.kind === 'creditNote' ? 'Creditnota' : 'Factuur'
  const total = `Totaal EUR ${(document.amount / 100).toFixed(2).replace('.', ',')}`
  return {
    status: 200,
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${name}"` },
    body: pdf([`${heading} ${document.number}`, relation.name, total]),
  }
}
