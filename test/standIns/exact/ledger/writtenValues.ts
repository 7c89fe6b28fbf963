import type { Row } from '../rows/row.ts'
import type { Write, Writing } from '../standIn.ts'

/** Stores written values as Exact may: in its own notation, not at all, or visible only later. */
export class WrittenValues {
  readonly writes: Write[] = []
  private writing: Writing = {}
  private readonly late = new Map<string, { readonly row: Row; left: number }>()

  set(writing: Writing): void {
    this.writing = writing
  }

  /** Returns the values to store. `row` is the record before the write. */
  toStore(row: Row, values: Row): Row {
    this.writes.push({ id: String(row.ID), values })
    const { ownNotation, ignores = [], lateReads = 0 } = this.writing
    if (lateReads > 0) this.late.set(String(row.ID), { row, left: lateReads })
    const stored = Object.entries(values)
      .filter(([name]) => !ignores.includes(name))
      .map(([name, value]) => [name, ownNotation ? inOwnNotation(name, value ?? null) : value] as const)
    return Object.fromEntries(stored)
  }

  /** Returns the record that a read returns. */
  toShow(row: Row): Row {
    const late = this.late.get(String(row.ID))
    if (!late || late.left === 0) return row
    late.left -= 1
    return late.row
  }
}

function inOwnNotation(name: string, value: Row[string]): Row[string] {
  if (typeof value !== 'string') return value
  if (name === 'Postcode') return value.replace(/^(\d{4})\s*([A-Za-z]{2})$/, '$1 $2').toUpperCase()
  if (name === 'Phone') return value.replace(/^0/, '+31 ').replaceAll('-', ' ')
  return value
}
