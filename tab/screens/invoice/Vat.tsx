import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'

type Rate = InvoiceDetail['vat'][number]
const keyOf = ({ rate }: Rate) => String(rate)

/** The VAT per rate, with totals excluding and including VAT. */
export function Vat(props: { readonly invoice: InvoiceDetail }) {
  const { vat, totals, id } = props.invoice
  const styles = useInvoiceStyles()
  const text = useText()
  const { decimal } = useFormats()
  const columns = useMemo(
    (): readonly Column<Rate>[] => [
      {
        id: 'rate',
        title: text('invoice.vatRate'),
        cell: ({ rate }) =>
          rate === null ? text('invoice.noRate') : text('invoice.rate', { rate: decimal(String(rate)) }),
        total: text('table.total'),
      },
      {
        id: 'base',
        title: text('invoice.vatBase'),
        numeric: true,
        cell: ({ base }) => <Amount money={base} />,
        total: totals ? <Amount money={totals.base} /> : null,
      },
      {
        id: 'vat',
        title: text('invoice.vat'),
        numeric: true,
        cell: ({ vat: part }) => <Amount money={part} />,
        total: totals ? <Amount money={totals.vat} /> : null,
      },
      {
        id: 'including',
        title: text('invoice.including'),
        numeric: true,
        cell: ({ including }) => <Amount money={including} />,
        total: totals ? <Amount money={totals.including} /> : null,
      },
    ],
    [text, decimal, totals],
  )
  if (vat.length === 0) return null
  return (
    <Panel aria-label={text('invoice.vatTitle')}>
      <h2 className={styles.subtitle}>{text('invoice.vatTitle')}</h2>
      <Table
        label={text('invoice.vatTitle')}
        list={`vat ${id}`}
        columns={columns}
        rows={vat}
        rowKey={keyOf}
      />
    </Panel>
  )
}
