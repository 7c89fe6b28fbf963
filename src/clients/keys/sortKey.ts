import type { ClientStatus } from '../client.ts'
import { fold } from './text.ts'

/** Clients in care before those that no longer are. */
export const statusOrder: readonly ClientStatus[] = ['active', 'blocked', 'ended']

/** Longer would only make the index larger: what is shown is put in order by the whole name. */
const lettersOfName = 11

/** Where a client stands among others that fit equally well, as text to be sorted by its characters. */
export function placeOf({ status, name }: { readonly status: ClientStatus; readonly name: string }): string {
  const letters = Array.from(fold(name.toWellFormed().replaceAll('\0', ''))).slice(0, lettersOfName)
  return `${statusOrder.indexOf(status)}${letters.join('')}`
}
