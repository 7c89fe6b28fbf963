import type { ExpectedClient } from '../standIns/exact/standIn.ts'

/** What employees type, mixed: one query a client, its kind by turns. */
export function mixedQueries(clients: readonly ExpectedClient[]): readonly string[] {
  return clients.map((client, index) => {
    const words = client.name.split(/\s+/)
    const surname = words.at(-1) ?? client.name
    const kinds = [
      client.postcode,
      `${client.postcode.slice(0, 4)} ${client.postcode.slice(-2)} ${client.street.split(' ').at(-1) ?? ''}`,
      client.phone ?? client.mobile ?? client.postcode,
      client.email ?? surname,
      client.number,
      surname,
      `${surname.slice(0, 5)} ${client.city.slice(0, 4)}`,
      surname.slice(0, 3),
      misspelt(surname),
      client.representative?.name ?? client.city,
      client.invoices[0]?.number ?? surname,
    ]
    return kinds[index % kinds.length] ?? client.number
  })
}

function misspelt(name: string): string {
  const at = Math.floor(name.length / 2)
  return name.slice(0, at) + name.slice(at + 1)
}
