import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { type Payment, paymentsOf } from './paymentsOf.ts'
import { useInvoiceStyles } from './styles.ts'

const keyOf = ({ key }: Payment) => key

/** The payments on the invoice, and what was settled without money. */
export function Payments(props: { readonly invoice: InvoiceDetail }) {
  const { invoice } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const payments = useMemo(() => paymentsOf(invoice), [invoice])
  const columns = useMemo(
    (): readonly Column<Payment>[] => [
      {
        id: 'date',
        title: text('invoice.paymentDate'),
        cell: ({ date }) => <Day day={date} />,
        total: text('table.total'),
      },
      {
        id: 'kind',
        title: text('invoice.paymentKind'),
        cell: ({ kind }) =>
          kind === 'receipt' || kind === 'refund'
            ? text(`invoice.${kind}`)
            : text(`invoice.allocation.${kind}`),
      },
      {
        id: 'amount',
        title: text('invoice.paymentAmount'),
        numeric: true,
        cell: ({ amount }) => <Amount money={amount} />,
        total: <Amount money={invoice.paid} />,
      },
    ],
    [text, invoice.paid],
  )
  return (
    <Panel aria-label={text('invoice.payments')}>
      <h2 className={styles.subtitle}>{text('invoice.payments')}</h2>
      {payments.length === 0 ? (
        <p className={styles.quiet}>
          {text(invoice.status === 'reversed' ? 'invoice.takenBack' : 'invoice.noPayments')}
        </p>
      ) : (
        <Table
          label={text('invoice.payments')}
          list={`payments ${invoice.id}`}
          columns={columns}
          rows={payments}
          rowKey={keyOf}
        />
      )}
    </Panel>
  )
}
