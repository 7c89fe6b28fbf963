const shape = new RegExp(
  [
    /^(?<kind>invoice|credit note|receipt|correction|reversal|opening balance|exchange difference|payment difference|unknown entry)/,
    /(?: (?<number>\d\S*))?(?: \[(?<letter>\w)\])?/,
    / of (?<date>[\d-]{10})(?:, due (?<due>[\d-]{10}))?: /,
    /(?<amount>-?\d+\.\d\d)(?: (?<currency>[A-Z]{3}) worth (?<worth>-?\d+\.\d\d))? /,
    /(?<state>open|selected|processed|reversed|paid|settled)(?: on (?<on>[\d-]{10}))?$/,
  ]
    .map((part) => part.source)
    .join(''),
)

/** A line of a ledger in plain words (test/receivables/workedCases/workedCase.ts). Amounts are in cents. */
export type LedgerLine = {
  readonly kind: string
  readonly number: string | null
  /** Lines with the same text are one booking. */
  readonly booking: string
  readonly date: string
  readonly due: string | null
  readonly currency: string
  readonly amount: number
  /** The amount in euro. */
  readonly worth: number
  readonly state: string
  readonly on: string | null
}

/** Parses the lines of one ledger. Throws on a line that it cannot parse. */
export function ledgerLines(lines: readonly string[]): readonly LedgerLine[] {
  return lines.map((line, index) => {
    const groups = shape.exec(line)?.groups
    if (!groups) throw new Error(`not a line of a ledger: ${line}`)
    const { kind = '', number, letter, date = '', due, amount = '', currency, worth, state = '', on } = groups
    return {
      kind,
      number: number ?? null,
      booking: number ? `${kind} ${number} ${letter ?? ''}` : `${kind} [${letter ?? `line ${index}`}]`,
      date,
      due: due ?? null,
      currency: currency ?? 'EUR',
      amount: centsOf(amount),
      worth: centsOf(worth ?? amount),
      state,
      on: on ?? null,
    }
  })
}

/** `-12.05` is -1205. */
function centsOf(text: string): number {
  return Number(text.replace('.', ''))
}
