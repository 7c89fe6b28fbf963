/** What is known of a client, as far as employees search by it; amounts in cents. */
export type Searchable = {
  readonly number: string
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly phone: string | null
  readonly email: string | null
  readonly iban: string | null
  readonly representative: string | null
  readonly invoice: { readonly number: string; readonly amount: number } | null
}

/** What employees type, mixed, and whom they mean by it: one query a client, its kind by turns. */
export function mixedQueries(
  clients: readonly Searchable[],
): readonly { readonly q: string; readonly meant: string }[] {
  return clients.map((client, index) => {
    const surname = client.name.split(',')[0]?.split(/\s+/).at(-1) ?? client.name
    const kinds = [
      client.postcode,
      `${client.postcode.slice(0, 4)} ${client.postcode.slice(-2)} ${client.street.split(' ').at(-1) ?? ''}`,
      client.phone ?? client.postcode,
      client.phone?.replace(/\D/g, '').slice(-6) ?? client.number,
      client.email ?? surname,
      client.number,
      surname,
      `${surname.slice(0, 5)} ${client.city.slice(0, 4)}`,
      surname.slice(0, 3),
      misspelt(surname),
      client.representative ?? client.city,
      client.invoice?.number ?? surname,
      client.invoice ? (Math.abs(client.invoice.amount) / 100).toFixed(2).replace('.', ',') : surname,
      client.iban ? `iban ${client.iban.slice(-5)}` : `${surname} ${client.postcode}`,
    ]
    return { q: kinds[index % kinds.length] ?? client.number, meant: client.number }
  })
}

function misspelt(name: string): string {
  const at = Math.floor(name.length / 2)
  return name.slice(0, at) + name.slice(at + 1)
}
