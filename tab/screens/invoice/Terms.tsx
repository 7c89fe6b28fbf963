import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'

type Term = InvoiceDetail['terms'][number] & { readonly number: number }
const keyOf = ({ number }: Term) => String(number)

/** The instalments of an invoice. Renders nothing if there is only one. */
export function Terms(props: { readonly invoice: Pick<InvoiceDetail, 'id' | 'terms'> }) {
  const { terms, id } = props.invoice
  const styles = useInvoiceStyles()
  const text = useText()
  const rows = useMemo(() => terms.map((term, index) => ({ ...term, number: index + 1 })), [terms])
  const columns = useMemo(
    (): readonly Column<Term>[] => [
      {
        id: 'term',
        title: text('invoice.termTitle'),
        cell: ({ number, collection }) => (
          <>
            {text('invoice.term', { number })}{' '}
            {collection === 'underWay' ? (
              <StatusBadge words={text('invoiceStatus.underWay')} colour="brand" />
            ) : null}
          </>
        ),
      },
      { id: 'due', title: text('invoice.due'), cell: ({ dueDate }) => <Day day={dueDate} /> },
      {
        id: 'amount',
        title: text('invoice.amount'),
        numeric: true,
        cell: ({ amount }) => <Amount money={amount} />,
      },
      {
        id: 'open',
        title: text('invoice.termOpen'),
        numeric: true,
        cell: ({ open }) => <Amount money={open} weight="strong" />,
      },
    ],
    [text],
  )
  if (terms.length < 2) return null
  return (
    <Panel aria-label={text('invoice.terms')}>
      <h2 className={styles.subtitle}>{text('invoice.terms')}</h2>
      <Table
        label={text('invoice.terms')}
        list={`terms ${id}`}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
      />
    </Panel>
  )
}
