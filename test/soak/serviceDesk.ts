import { type Answer, type Person, sanne } from '../e2e/world.ts'
import type { startEntraStandIn } from '../standIns/entra/index.ts'
import type { Random } from '../standIns/exact/generator/random.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import type { Instance } from './instance.ts'

/** The employees, who search, open cards and edit on any instance that answers. */
export type ServiceDesk = {
  readonly ask: (
    instance: Instance,
    person: Person,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<Answer>
  readonly minute: () => Promise<void>
  /** The edits that the portal accepted. */
  readonly edits: readonly Edit[]
  readonly counts: { searches: number; cards: number; unanswered: number }
  /** Answers that were wrong. */
  readonly wrong: readonly string[]
}

export type Edit = { readonly id: string; readonly client: string; readonly phone: string }

/** The instance was killed or cut off meanwhile. */
const unanswered = 0
/** A token is used again for so many minutes. */
const tokenMinutes = 20

export function createServiceDesk(parts: {
  readonly entra: Awaited<ReturnType<typeof startEntraStandIn>>
  readonly instances: readonly Instance[]
  readonly books: Bookkeeping
  readonly random: Random
}): ServiceDesk {
  const { entra, instances, books, random } = parts
  const edits: Edit[] = []
  const wrong: string[] = []
  const counts = { searches: 0, cards: 0, unanswered: 0 }
  const tokens = new Map<string, { readonly token: string; readonly until: number }>()
  let phones = 0

  async function tokenOf(person: Person): Promise<string> {
    const known = tokens.get(person.oid)
    if (known && known.until > Date.now()) return known.token
    const token = await entra.token(person)
    tokens.set(person.oid, { token, until: Date.now() + tokenMinutes * 60_000 })
    return token
  }
  const ask: ServiceDesk['ask'] = async (instance, person, method, path, body) => {
    const headers = { authorization: `Bearer ${await tokenOf(person)}`, 'content-type': 'application/json' }
    try {
      const answer = await fetch(instance.url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      const isJson = text !== '' && (answer.headers.get('content-type') ?? '').includes('json')
      return { status: answer.status, body: isJson ? JSON.parse(text) : text }
    } catch (error) {
      if (instance.isUp()) throw error
      counts.unanswered += 1
      return { status: unanswered, body: null }
    }
  }

  async function search(instance: Instance): Promise<void> {
    const client = books.someone()
    const { status, body } = await ask(instance, sanne, 'POST', '/api/clients/search', {
      q: client.number,
      limit: 5,
    })
    counts.searches += 1
    const found = (body as { clients?: { id: string }[] }).clients?.some(({ id }) => id === client.id)
    if (status !== unanswered && (status !== 200 || !found))
      wrong.push(`search for ${client.number}: ${status} ${JSON.stringify(body)}`)
  }
  async function edit(instance: Instance): Promise<void> {
    const client = books.someone()
    const card = await open(instance, client.id)
    if (!card) return
    phones += 1
    const phone = `06 ${String(10_000_000 + phones).replace(/(..)(?=.)/g, '$1 ')}`
    const { status, body } = await ask(instance, sanne, 'PATCH', `/api/clients/${client.id}`, {
      expected: { phone: card.phone },
      changes: { phone },
    })
    if (status === 202) edits.push({ id: (body as { changeId: string }).changeId, client: client.id, phone })
    // Someone else's edit of this client is still on its way.
    else if (status !== 409 && status !== unanswered) wrong.push(`edit: ${status} ${JSON.stringify(body)}`)
  }
  async function open(instance: Instance, id: string): Promise<{ readonly phone: string | null } | null> {
    const { status, body } = await ask(instance, sanne, 'GET', `/api/clients/${id}`)
    counts.cards += 1
    if (status === 200) return body as { phone: string | null }
    if (status !== unanswered) wrong.push(`card: ${status} ${JSON.stringify(body)}`)
    return null
  }

  return {
    ask,
    edits,
    counts,
    wrong,
    minute: async () => {
      const up = instances.filter((instance) => instance.isUp())
      if (up.length === 0) return
      if (random.chance(1 / 2)) await search(random.pick(up))
      if (random.chance(1 / 5)) await open(random.pick(up), books.someone().id)
      if (random.chance(1 / 15)) await edit(random.pick(up))
    },
  }
}
