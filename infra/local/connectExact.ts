/** Sends a request to the portal as an employee. Returns the status and the body, parsed if it is JSON. */
export type Ask = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>

export function askAs(url: string, token: () => Promise<string>): Ask {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      ...(method !== 'GET' ? { body: JSON.stringify(body ?? {}) } : {}),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    return { status: answer.status, body: isJson ? JSON.parse(text) : text }
  }
}

/** Connects Exact as an admin does once: opens Exact's page, approves there and returns to the portal. */
export async function connectExact(askAsAdmin: Ask, url: string): Promise<void> {
  const { status, body } = await askAsAdmin('POST', '/api/admin/exact/connect')
  if (typeof body !== 'object' || body === null || !('authorizeUrl' in body)) {
    throw new Error(`connecting Exact answered ${status}: ${JSON.stringify(body)}`)
  }
  const approved = await fetch(`${body.authorizeUrl}&approve=1`, { redirect: 'manual' })
  const location = approved.headers.get('location')
  if (!location) throw new Error(`Exact answered ${approved.status} to the approval`)
  const back = new URL(location)
  const done = await fetch(`${url}${back.pathname}${back.search}`, { redirect: 'manual' })
  if (done.status >= 400) throw new Error(`returning from Exact answered ${done.status}`)
}
