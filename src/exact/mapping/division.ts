import { z } from 'zod'
import { currencyShape, integer, optionalInteger, optionalMoment, optionalText } from './fields.ts'
import { asRow, finding, type Reading } from './reading.ts'

export const divisionProperties = [
  'Code',
  'Description',
  'Currency',
  'Status',
  'BlockingStatus',
  'DivisionMoveDate',
  'DivisionHRLinkUnlinkDate',
] as const

const division = z.object({
  Code: integer.min(1),
  Description: optionalText,
  Currency: optionalText,
  Status: optionalInteger,
  BlockingStatus: optionalInteger,
  DivisionMoveDate: optionalMoment,
  DivisionHRLinkUnlinkDate: optionalMoment,
})

export type Division = {
  readonly id: number
  readonly name: string
  readonly currency: string
  /** Active and not blocked. */
  readonly isUsable: boolean
  /** If one of these dates changes, Exact has renumbered the row versions (docs/exact.md#deletions-and-moves). */
  readonly movedAt: Date | null
  readonly hrLinkedAt: Date | null
}

/** Maps a row of `system/Divisions` (docs/exact.md#divisions-and-rights). */
export function readDivision(raw: unknown): Reading<Division> {
  const read = division.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  if (row.Currency === null || !currencyShape.test(row.Currency)) return finding('unknown-currency')
  return asRow({
    id: row.Code,
    name: row.Description ?? String(row.Code),
    currency: row.Currency,
    isUsable: row.Status === 1 && row.BlockingStatus === 0,
    movedAt: row.DivisionMoveDate,
    hrLinkedAt: row.DivisionHRLinkUnlinkDate,
  })
}
