import type { ClientStatus } from '../client.ts'
import { fold } from './text.ts'

/** Clients in care come first. */
export const statusOrder: readonly ClientStatus[] = ['active', 'blocked', 'ended']

/** Keeps the index small; the clients that are shown are sorted by their whole names. */
const nameLength = 11

/** Returns text that sorts clients that match equally well: by status, then by name. */
export function sortKeyOf({
  status,
  name,
}: {
  readonly status: ClientStatus
  readonly name: string
}): string {
  const letters = Array.from(fold(name.toWellFormed().replaceAll('\0', ''))).slice(0, nameLength)
  return `${statusOrder.indexOf(status)}${letters.join('')}`
}
