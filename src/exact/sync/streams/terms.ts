import { type AmountSigns, calibrate, type Side, type Sign } from '../../mapping/amountSign.ts'
import { readAll } from '../../mapping/reading.ts'
import { readTerm, termProperties } from '../../mapping/term.ts'
import { clearFindings, hasFinding, type NewFinding } from '../findings.ts'
import type { WriteTransaction } from '../parts.ts'
import type { Stream } from './stream.ts'

const name = 'terms'
const columns = { debtor: 'amount_sign', creditor: 'creditor_amount_sign' } as const

/**
 * The terms of debtors and creditors, in one stream. Terms of a side are skipped until the sign of its amounts is
 * known; then the stream starts again to read them. That terms were skipped is stored as a finding, which survives
 * a restart and is visible to the admin.
 */
export const terms: Stream = {
  name,
  resource: 'sync/Cashflow/PaymentTerms',
  select: ['Timestamp', ...termProperties],
  changesBy: 'version',
  reloads: 'terms',
  mappedBy: () => 'with every type of booking',
  store: async (transaction, raws, { context, writers }) => {
    const { administration } = context
    const debtor = await findSign(transaction, administration, 'debtor', context.signs, raws)
    const creditor = await findSign(transaction, administration, 'creditor', context.signs, raws)
    const signs = { debtor: debtor.sign, creditor: creditor.sign }
    const { rows, findings } = readAll(raws, (raw) => readTerm(raw, { administration, signs }), ['Account'])
    await writers.terms(
      transaction,
      rows.flatMap((row) => (row.side === 'debtor' ? row.term : [])),
    )
    await writers.creditorTerms(
      transaction,
      rows.flatMap((row) => (row.side === 'creditor' ? row.term : [])),
    )
    const skippedSides = new Set(rows.flatMap((row) => (row.side === 'held' ? row.of : [])))
    return {
      findings: [...findings, ...[...skippedSides].map(unknownSign)],
      startAgain: debtor.startAgain || creditor.startAgain,
      isHeldBack: skippedSides.has('debtor') || (debtor.sign === 0 && debtor.hasSkipped),
    }
  },
}

function unknownSign(side: Side): NewFinding {
  return { recordId: side, code: 'amount-sign-unknown' }
}

type SignResult = { readonly sign: Sign; readonly hasSkipped: boolean; readonly startAgain: boolean }

/** Returns the sign of this side. If it is unknown, derives it from these records and stores it. */
async function findSign(
  transaction: WriteTransaction,
  administration: number,
  side: Side,
  known: AmountSigns,
  raws: readonly unknown[],
): Promise<SignResult> {
  if (known[side] !== 0) return { sign: known[side], hasSkipped: false, startAgain: false }
  const stream = { administration, stream: name }
  const hasSkipped = await hasFinding(transaction, stream, unknownSign(side))
  const sign = calibrate(raws, side)
  if (sign === 0) return { sign, hasSkipped, startAgain: false }
  await transaction
    .updateTable('exact_administration')
    .set({ [columns[side]]: sign })
    .where('id', '=', administration)
    .execute()
  await clearFindings(transaction, stream, [side])
  return { sign, hasSkipped, startAgain: hasSkipped }
}
