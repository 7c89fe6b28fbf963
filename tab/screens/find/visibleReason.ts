import type { FoundClient } from '../../../src/http/contract.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import { markMatch } from './markMatch.ts'

/** Splits the reason for a match in several fields, which comes as one text with a dot between the parts. */
export function partsOfReason({ text }: FoundClient['match']): readonly string[] {
  return text.split(' · ')
}

/** Returns true if everything that matched is highlighted in the row, so that the row needs no reason. */
export function isReasonVisible(client: FoundClient): boolean {
  const { match } = client
  if (match.kind === 'similar') return false
  const parts = partsOfReason(match)
  const values = parts.length > 1 ? Object.values(visible) : [visible[match.field]]
  return parts.every((part) =>
    values.some((read) => markMatch(read?.(client) ?? '', part).some(({ marked }) => marked)),
  )
}

/** Reads the text of each field that the row shows. */
const visible: { readonly [Field in FoundClient['match']['field']]?: (client: FoundClient) => string } = {
  name: ({ name }) => name,
  number: ({ number }) => number,
  representative: ({ representative }) => representative ?? '',
  postcode: ({ address, postcode }) => [address, formatPostcode(postcode ?? '')].filter(Boolean).join(', '),
  street: ({ address }) => address ?? '',
  city: ({ city }) => city ?? '',
  phone: ({ phone }) => phone ?? '',
  email: ({ email }) => email ?? '',
}
