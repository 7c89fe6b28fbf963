import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'
import { Total } from './Total.tsx'

type Line = InvoiceDetail['lines'][number]
const keyOf = ({ position }: Line) => String(position)

/** What the invoice is for. */
export function Lines(props: { readonly invoice: InvoiceDetail }) {
  const { lines, id } = props.invoice
  const styles = useInvoiceStyles()
  const text = useText()
  const { decimal, price } = useFormats()
  const columns = useMemo((): readonly Column<Line>[] => {
    const rate = ({ vatRate }: Line) =>
      vatRate === null ? text('invoice.noRate') : text('invoice.rate', { rate: decimal(String(vatRate)) })
    return [
      {
        id: 'description',
        title: text('invoice.lineDescription'),
        cell: (line) => (
          <>
            {line.description}
            <UnderCell insteadOf="medium">
              {decimal(line.quantity)} × {price(line.unitPrice)} · {rate(line)}
            </UnderCell>
          </>
        ),
        total: text('table.total'),
      },
      {
        id: 'quantity',
        title: text('invoice.quantity'),
        numeric: true,
        from: 'medium',
        cell: ({ quantity }) => decimal(quantity),
      },
      {
        id: 'unitPrice',
        title: text('invoice.unitPrice'),
        numeric: true,
        from: 'medium',
        cell: ({ unitPrice }) => price(unitPrice),
      },
      { id: 'rate', title: text('invoice.vatRate'), numeric: true, from: 'medium', cell: rate },
      {
        id: 'amount',
        title: text('invoice.lineAmount'),
        numeric: true,
        cell: ({ amount }) => <Amount money={amount} />,
        total: <Total amounts={lines.map(({ amount }) => amount)} />,
      },
    ]
  }, [text, decimal, price, lines])
  return (
    <Panel aria-label={text('invoice.lines')}>
      <h2 className={styles.subtitle}>{text('invoice.lines')}</h2>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{text('invoice.noLines')}</p>
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
