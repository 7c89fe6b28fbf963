import type { FoundClient } from '../../../src/http/contract.ts'
import type { ResultFilter, ResultOrder } from '../../../src/values/resultArrangement.ts'
import { listedName } from './listedName.ts'

/** How the employee wants to see the matching clients. */
export type Arrangement = {
  readonly order: ResultOrder
  readonly filter: ResultFilter
  /** Null for clients of every city. */
  readonly city: string | null
}

export const asFound: Arrangement = { order: 'best', filter: 'all', city: null }

/** Clients below one heading: a first letter or a city. Null without heading; empty text if the city is unknown. */
export type ResultGroup = { readonly heading: string | null; readonly clients: readonly FoundClient[] }

const dutch = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true })

/**
 * Returns the clients that pass the filters, in the chosen order and below headings; `best` keeps the server's order.
 * `late` holds the ids of the clients with a late payment; while it is unknown no one passes that filter.
 */
export function arrangeResults(
  clients: readonly FoundClient[],
  { order, filter, city }: Arrangement,
  late: ReadonlySet<string>,
): readonly ResultGroup[] {
  const passing = clients.filter(
    (client) => passes(client, filter, late) && (city === null || client.city === city),
  )
  const listed = new Map(passing.map(({ id, name }) => [id, listedName(name)]))
  const nameOf = ({ id }: FoundClient) => listed.get(id) ?? ''
  const byName = (one: FoundClient, other: FoundClient) => dutch.compare(nameOf(one), nameOf(other))
  const byCity = (one: FoundClient, other: FoundClient) =>
    Number(one.city === null) - Number(other.city === null) || dutch.compare(one.city ?? '', other.city ?? '')
  switch (order) {
    case 'best':
      return withoutHeading(passing)
    case 'balance':
      return withoutHeading(
        passing.toSorted(
          (one, other) => highestFirst(one.balance.cents, other.balance.cents) || byName(one, other),
        ),
      )
    case 'name':
      return below(passing.toSorted(byName), (client) => firstLetter(nameOf(client)))
    case 'city':
      return below(
        passing.toSorted((one, other) => byCity(one, other) || byName(one, other)),
        (client) => client.city ?? '',
      )
  }
}

/** Returns the cities of the clients in alphabetical order. */
export function citiesOf(clients: readonly FoundClient[]): readonly string[] {
  const cities = new Set(clients.flatMap(({ city }) => city ?? []))
  return [...cities].toSorted(dutch.compare)
}

function passes(
  { id, balance, status }: FoundClient,
  filter: ResultFilter,
  late: ReadonlySet<string>,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return balance.cents !== 0
    case 'late':
      return late.has(id)
    case 'current':
      return status !== 'ended'
    case 'ended':
      return status === 'ended'
  }
}

function highestFirst(one: number, other: number): number {
  return Number(one < other) - Number(one > other)
}

function withoutHeading(clients: readonly FoundClient[]): readonly ResultGroup[] {
  return clients.length === 0 ? [] : [{ heading: null, clients }]
}

function below(
  clients: readonly FoundClient[],
  headingOf: (client: FoundClient) => string,
): readonly ResultGroup[] {
  return [...Map.groupBy(clients, headingOf)].map(([heading, of]) => ({ heading, clients: of }))
}

/** Returns the first letter of a name without its accent; "#" for a name that starts with something else. */
function firstLetter(name: string): string {
  const letter = /\p{L}/u.exec(name.normalize('NFD'))
  return letter && letter.index <= 1 ? letter[0].toUpperCase() : '#'
}
