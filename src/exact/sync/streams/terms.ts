import { type AmountSigns, calibrate, type Side, type Sign } from '../../mapping/amountSign.ts'
import { readAll } from '../../mapping/reading.ts'
import { readTerm, termProperties } from '../../mapping/term.ts'
import { clearFindings, isReported, type Report } from '../findings.ts'
import type { WriteTransaction } from '../parts.ts'
import type { Stream } from './stream.ts'

const name = 'terms'
const columns = { debtor: 'amount_sign', creditor: 'creditor_amount_sign' } as const

/**
 * Debtors and creditors in one stream. Terms of a side are stored once the sign of its amounts is known;
 * those passed over until then are read when it is, for that the stream starts again. That some were passed
 * over is kept as a finding: it survives a restart, and an admin sees it.
 */
export const terms: Stream = {
  name,
  resource: 'sync/Cashflow/PaymentTerms',
  select: ['Timestamp', ...termProperties],
  changesBy: 'version',
  reloads: 'terms',
  mappedBy: () => 'with entry and presented on',
  store: async (transaction, raws, { context, writers }) => {
    const { administration } = context
    const debtor = await settle(transaction, administration, 'debtor', context.signs, raws)
    const creditor = await settle(transaction, administration, 'creditor', context.signs, raws)
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
    const held = new Set(rows.flatMap((row) => (row.side === 'held' ? row.of : [])))
    return {
      findings: [...findings, ...[...held].map(unknownSign)],
      startAgain: debtor.startAgain || creditor.startAgain,
      isHeldBack: held.has('debtor') || (debtor.sign === 0 && debtor.wasHeld),
    }
  },
}

function unknownSign(side: Side): Report {
  return { recordId: side, code: 'amount-sign-unknown' }
}

type Settled = { readonly sign: Sign; readonly wasHeld: boolean; readonly startAgain: boolean }

/** The side's sign, found on these records when it was not known before. */
async function settle(
  transaction: WriteTransaction,
  administration: number,
  side: Side,
  known: AmountSigns,
  raws: readonly unknown[],
): Promise<Settled> {
  if (known[side] !== 0) return { sign: known[side], wasHeld: false, startAgain: false }
  const stream = { administration, stream: name }
  const wasHeld = await isReported(transaction, stream, unknownSign(side))
  const sign = calibrate(raws, side)
  if (sign === 0) return { sign, wasHeld, startAgain: false }
  await transaction
    .updateTable('exact_administration')
    .set({ [columns[side]]: sign })
    .where('id', '=', administration)
    .execute()
  await clearFindings(transaction, stream, [side])
  return { sign, wasHeld, startAgain: wasHeld }
}
