import type { Token } from './token.ts'

/**
 * Returns the number beside "factuur", as in "mijn factuurnummer is 26061057". Otherwise null: "factuur van 204511" has
 * the number of a client.
 */
export function invoiceNumberIn(tokens: readonly Token[]): string | null {
  const isInvoice = ({ meaning, word }: Token) =>
    meaning?.role === 'invoice' ||
    (meaning?.role === 'invoices' && (word === 'invoice' || word === 'factuur' || word === 'rekening'))
  const at = tokens.findLastIndex(isInvoice)
  if (at < 0) return null
  const next = tokens.slice(at + 1).find(({ word }) => !beforeNumber.has(word))
  const long = tokens.find(({ word }) => /^[1-9]\d{6,8}$/.test(word))
  const beside = [next, tokens[tokens.findIndex(isInvoice) - 1], long]
  const numbers = beside.map((token) => token?.raw.replace(/^[#:]+|[?!.,;:]+$/g, '') ?? '')
  return numbers.find(isInvoiceNumber) ?? null
}

const beforeNumber: ReadonlySet<string> = new Set(['is', 'met', 'het', 'nummer', 'nr', 'with', 'number'])

function isInvoiceNumber(text: string): boolean {
  return /^\p{L}{0,4}[-./]?\d[\d\p{L}./-]{3,}$/u.test(text) && !/^\d{4}\p{L}{2}$/u.test(text)
}
