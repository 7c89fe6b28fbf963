import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { Period } from './Period.tsx'
import { useInvoiceStyles } from './styles.ts'

type Line = NonNullable<InvoiceDetail['lines']>[number]
const keyOf = ({ position }: Line) => String(position)
const none: readonly Line[] = []

/** The lines of the invoice, including VAT as on the client's letter, or why they are not shown. */
export function Lines(props: { readonly invoice: InvoiceDetail }) {
  const { lines = none, linesState, totals, id } = props.invoice
  const styles = useInvoiceStyles()
  const text = useText()
  const { decimal, price } = useFormats()
  const columns = useMemo((): readonly Column<Line>[] => {
    const rate = ({ vatRate }: Line) =>
      vatRate === null ? text('invoice.noRate') : text('invoice.rate', { rate: decimal(String(vatRate)) })
    const quantities: readonly Column<Line>[] = [
      {
        id: 'quantity',
        title: text('invoice.quantity'),
        numeric: true,
        from: 'medium',
        cell: ({ quantity }) => (quantity === null ? text('value.none') : decimal(quantity)),
      },
    ]
    const prices: readonly Column<Line>[] = [
      {
        id: 'unitPrice',
        title: text('invoice.unitPrice'),
        numeric: true,
        from: 'medium',
        cell: ({ unitPrice }) => (unitPrice === null ? text('value.none') : price(unitPrice)),
      },
    ]
    const quantityAndPrice = ({ quantity, unitPrice }: Line): string => {
      if (quantity === null) return ''
      return `${decimal(quantity)} × ${unitPrice === null ? '' : price(unitPrice)}`.trim()
    }
    return [
      {
        id: 'description',
        title: text('invoice.lineDescription'),
        cell: (line) => (
          <>
            {line.description}
            {line.period ? (
              <div className={styles.label}>
                <Period period={line.period} />
              </div>
            ) : null}
            <UnderCell insteadOf="medium">
              {[quantityAndPrice(line), rate(line)].filter(Boolean).join(' · ')}
            </UnderCell>
          </>
        ),
        total: text('table.total'),
      },
      ...(lines.some(({ quantity }) => quantity !== null) ? quantities : []),
      ...(lines.some(({ unitPrice }) => unitPrice !== null) ? prices : []),
      { id: 'rate', title: text('invoice.vatRate'), numeric: true, from: 'medium', cell: rate },
      {
        id: 'including',
        title: text('invoice.including'),
        numeric: true,
        cell: ({ including }) => <Amount money={including} />,
        total: totals ? <Amount money={totals.including} /> : null,
      },
    ]
  }, [text, decimal, price, lines, totals, styles])
  return (
    <Panel aria-label={text('invoice.lines')}>
      <h2 className={styles.subtitle}>{text('invoice.lines')}</h2>
      {linesState !== 'shown' ? (
        <p className={styles.quiet}>{text(`invoice.lines.${linesState}`)}</p>
      ) : (
        <Table
          label={text('invoice.lines')}
          list={`lines ${id}`}
          columns={columns}
          rows={lines}
          rowKey={keyOf}
        />
      )}
    </Panel>
  )
}
