/** The fields of a client by which employees search. Amounts are in cents. */
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

/** A search text and the number of the client it identifies; null when it matches many clients. */
type BenchQuery = { readonly q: string; readonly meant: string | null }

/** Returns one query for each client, of a different kind in turn. */
export function mixedQueries(clients: readonly Searchable[]): readonly BenchQuery[] {
  return clients.map((client, index) => {
    const { number, postcode, phone, email, invoice, iban } = client
    const surname = client.name.split(',')[0]?.split(/\s+/).at(-1) ?? client.name
    const one = (q: string | null | undefined) => ({ q: q ?? number, meant: number })
    const many = (q: string) => ({ q, meant: null })
    const kinds = [
      one(postcode),
      one(`${postcode.slice(0, 4)} ${postcode.slice(-2)} ${houseNumberOf(client.street)}`),
      one(phone),
      one(phone?.replace(/\D/g, '').slice(-6)),
      one(email),
      one(number),
      many(surname),
      many(`${surname.slice(0, 5)} ${client.city.slice(0, 4)}`),
      many(surname.slice(0, 3)),
      many(misspelt(surname)),
      many(client.representative ?? client.city),
      one(invoice?.number),
      one(invoice && (Math.abs(invoice.amount) / 100).toFixed(2).replace('.', ',')),
      one(iban ? `iban ${iban.slice(-5)}` : `${surname} ${postcode}`),
    ]
    return kinds[index % kinds.length] ?? one(number)
  })
}

/** Returns the house number with its addition, such as "12 hs". */
function houseNumberOf(street: string): string {
  return /^.*\s(\d+\S*(?: \p{L}+)?)$/u.exec(street)?.[1] ?? ''
}

function misspelt(name: string): string {
  const at = Math.floor(name.length / 2)
  return name.slice(0, at) + name.slice(at + 1)
}
