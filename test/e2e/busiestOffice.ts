import type { ExpectedClient } from '../standIns/exact/standIn.ts'

type Office = { readonly name: string; readonly served: readonly ExpectedClient[] }

/** Returns the office with the most clients, and those clients. Throws if no office has three. */
export function busiestOffice(clients: readonly ExpectedClient[]): Office {
  const offices = Map.groupBy(
    clients.filter(({ representative }) => representative !== null),
    ({ representative }) => representative?.name ?? '',
  )
  const [most] = [...offices].toSorted(([, one], [, other]) => other.length - one.length)
  if (!most || most[1].length < 3) throw new Error('the ledger has no office with three clients')
  return { name: most[0], served: most[1] }
}
