import { z } from 'zod'
import {
  type AmountSigns,
  chosenSign,
  decideSign,
  type Side,
  type Sign,
  type SignVotes,
  sides,
  votesOf,
} from '../../mapping/amountSign.ts'
import { readAll } from '../../mapping/reading.ts'
import { readTerm, termProperties } from '../../mapping/term.ts'
import type { Context } from '../context.ts'
import { clearFindings, type NewFinding, readFindings } from '../findings.ts'
import type { WriteTransaction } from '../parts.ts'
import type { Stream } from './stream.ts'

const name = 'terms'
const columns = { debtor: 'amount_sign', creditor: 'creditor_amount_sign' } as const

/** The finding that no more terms of a side are stored until an admin chooses the sign of its amounts. */
export const contradictedSign = 'amount-sign-contradicted'

/**
 * The terms of debtors and creditors, in one stream. Terms of a side are skipped until the sign of its amounts is
 * known; then the stream starts again to read them. If invoices contradict each other or the known sign, the terms of
 * that side are skipped until an admin chooses. Both are stored as a finding, which survives a restart and is visible
 * to the admin.
 */
export const terms: Stream = {
  name,
  resource: 'sync/Cashflow/PaymentTerms',
  select: ['Timestamp', ...termProperties],
  changesBy: 'version',
  reloads: 'terms',
  mappedBy: ({ mapping: { amountSigns } }) => {
    const chosen = sides.filter((side) => amountSigns[side] !== 'measured')
    return ['with every type of booking', ...chosen.map((side) => `${side} ${amountSigns[side]}`)].join(', ')
  },
  store: async (transaction, raws, { context, writers, newRaws, isLast, evidence }) => {
    const { administration } = context
    const before = signVotes(evidence)
    const found = await readFindings(transaction, { administration, stream: name }, sides)
    const measure = (side: Side) => {
      const page = votesOf(newRaws, side)
      return measureSign(transaction, { context, side, before: before[side], page, isLast, found })
    }
    const measured = { debtor: await measure('debtor'), creditor: await measure('creditor') }
    const signs: AmountSigns = { debtor: measured.debtor.sign, creditor: measured.creditor.sign }
    const { rows, findings } = readAll(raws, (raw) => readTerm(raw, { administration, signs }), ['Account'])
    await writers.terms(
      transaction,
      rows.flatMap((row) => (row.side === 'debtor' ? row.term : [])),
    )
    await writers.creditorTerms(
      transaction,
      rows.flatMap((row) => (row.side === 'creditor' ? row.term : [])),
    )
    const skipped = new Set(rows.flatMap((row) => (row.side === 'held' ? row.of : [])))
    const contradicted = sides.filter((side) => measured[side].isContradicted)
    const unknown = sides.filter((side) => skipped.has(side) && !contradicted.includes(side))
    return {
      findings: [...findings, ...unknown.map(unknownSign), ...contradicted.map(contradiction)],
      startAgain: measured.debtor.startAgain || measured.creditor.startAgain,
      isHeldBack:
        contradicted.length > 0 ||
        skipped.has('debtor') ||
        (measured.debtor.sign === 0 && measured.debtor.hasSkipped),
      evidence: { debtor: measured.debtor.votes, creditor: measured.creditor.votes },
    }
  },
}

const noVotes: SignVotes = { positive: 0, negative: 0 }
const votes = z.object({ positive: z.number(), negative: z.number() })
const storedVotes = z.object({ debtor: votes, creditor: votes })

/** Returns the votes that the stream keeps with its progress. */
export function signVotes(evidence: unknown): { readonly [Of in Side]: SignVotes } {
  const read = storedVotes.safeParse(evidence)
  return read.success ? read.data : { debtor: noVotes, creditor: noVotes }
}

function unknownSign(side: Side): NewFinding {
  return { recordId: side, code: 'amount-sign-unknown' }
}

function contradiction(side: Side): NewFinding {
  return { recordId: side, code: contradictedSign }
}

type Measured = {
  /** 0 if terms of this side must be skipped. */
  readonly sign: Sign
  readonly votes: SignVotes
  readonly isContradicted: boolean
  readonly hasSkipped: boolean
  readonly startAgain: boolean
}

/** Decides the sign of one side with the votes of this page, and stores it if it is new. */
async function measureSign(
  transaction: WriteTransaction,
  of: {
    readonly context: Context
    readonly side: Side
    readonly before: SignVotes
    readonly page: SignVotes
    readonly isLast: boolean
    readonly found: readonly NewFinding[]
  },
): Promise<Measured> {
  const { context, side, before, page, isLast } = of
  const has = ({ recordId, code }: NewFinding): boolean =>
    of.found.some((each) => each.recordId === recordId && each.code === code)
  const known = context.signs[side]
  const votes = { positive: before.positive + page.positive, negative: before.negative + page.negative }
  const chosen = chosenSign(context.mapping.amountSigns[side])
  const decided = decideSign({ chosen, known, total: votes, page, all: isLast })
  const hasSkipped = has(unknownSign(side))
  const common = { votes, hasSkipped, isContradicted: false, startAgain: false }
  if (decided === 'contradiction' || (chosen === 0 && has(contradiction(side)))) {
    return { ...common, sign: 0, isContradicted: true }
  }
  if (decided === known) return { ...common, sign: known }
  const { administration } = context
  await transaction
    .updateTable('exact_administration')
    .set({ [columns[side]]: decided })
    .where('id', '=', administration)
    .execute()
  if (hasSkipped) await clearFindings(transaction, { administration, stream: name }, [side])
  return { ...common, sign: decided, startAgain: hasSkipped }
}
