import type { ClientRecord } from '../clients/client.ts'
import type { ClientValues, ConflictingKey, EditableKey } from '../exact/index.ts'
import { parsePhone } from '../values/phone.ts'
import { parsePostcode } from '../values/postcode.ts'
import type * as answers from './answers.ts'
import { DeskError } from './errors.ts'

const keys = ['phone', 'email', 'street', 'postcode', 'city', 'country'] as const satisfies EditableKey[]
const email = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/

/** An edit that holds together: at least one key, and for each what the employee saw. */
export type Edit = { readonly expected: ClientValues; readonly changes: ClientValues }

/**
 * Checks an edit against the client as we know it; empty text means: clear it. Throws `desk/invalid`
 * with every field that is wrong, by its path (`changes.phone`) and a code (`phone`, `email`, `postcode`…).
 */
export function readEdit(patch: answers.ClientPatch, client: Pick<ClientRecord, 'country'>): Edit {
  const changes: { -readonly [Key in EditableKey]?: string | null } = {}
  const expected: typeof changes = {}
  const wrong: { path: string; code: string }[] = []
  for (const key of keys) {
    const value = cleared(patch.changes[key])
    if (value === undefined) continue
    const seen = cleared(patch.expected[key])
    if (seen === undefined) {
      wrong.push({ path: `expected.${key}`, code: 'missing' })
      continue
    }
    if (seen === value) continue
    changes[key] = value
    expected[key] = seen
  }
  wrong.push(...wrongValues(changes, client))
  if (wrong.length === 0 && Object.keys(changes).length === 0) wrong.push({ path: 'changes', code: 'empty' })
  if (wrong.length > 0) throw new DeskError('desk/invalid', { fields: wrong })
  return { expected, changes }
}

/** Where the client is no longer as the employee saw it, nor yet as the employee wants it. */
export function conflicts({ expected, changes }: Edit, client: ClientRecord): readonly ConflictingKey[] {
  return keys.flatMap((key) => {
    const yours = changes[key]
    if (yours === undefined) return []
    const seen = expected[key] ?? null
    const now = cleared(client[key]) ?? null
    return now === seen || now === yours ? [] : [{ key, seen, now, yours }]
  })
}

function cleared(value: string | null | undefined): string | null | undefined {
  return value === '' ? null : value
}

function wrongValues(changes: ClientValues, client: Pick<ClientRecord, 'country'>) {
  const country = changes.country ?? client.country ?? 'NL'
  const rules: { readonly [Key in EditableKey]?: (value: string) => boolean } = {
    phone: (value) => parsePhone(value) !== null,
    email: (value) => email.test(value),
    postcode: (value) => country !== 'NL' || parsePostcode(value) !== null,
    country: (value) => /^[A-Z]{2}$/.test(value),
  }
  return keys.flatMap((key) => {
    const value = changes[key]
    if (value === undefined || value === null) return []
    if (/\p{Cc}/u.test(value)) return [{ path: `changes.${key}`, code: 'characters' }]
    return rules[key]?.(value) === false ? [{ path: `changes.${key}`, code: key }] : []
  })
}
