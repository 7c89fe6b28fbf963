import { useMemo } from 'react'
import type { InvoiceDetail } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { useInvoiceStyles } from './styles.ts'

type Attempt = InvoiceDetail['directDebits'][number] & { readonly key: string }
const keyOf = ({ key }: Attempt) => key
const colours = { underWay: 'brand', paid: 'success', reversed: 'danger' } as const

/** The direct debit attempts of the invoice and their outcome. Renders nothing if there are none. */
export function DirectDebits(props: { readonly invoice: InvoiceDetail }) {
  const { directDebits, id } = props.invoice
  const styles = useInvoiceStyles()
  const text = useText()
  const language = useLanguage()
  const rows = useMemo(
    () => directDebits.map((attempt, index): Attempt => ({ ...attempt, key: String(index) })),
    [directDebits],
  )
  const columns = useMemo(
    (): readonly Column<Attempt>[] => [
      {
        id: 'presented',
        title: text('invoice.presentedOn'),
        cell: ({ presentedOn }) => <Day day={presentedOn} />,
      },
      {
        id: 'outcome',
        title: text('invoice.outcome'),
        cell: ({ outcome, outcomeOn, reason }) => (
          <>
            <StatusBadge words={text(`invoiceStatus.${outcome}`)} colour={colours[outcome]} />{' '}
            {outcomeOn === null ? null : <Day day={outcomeOn} />}
            {reason ? (
              <div className={styles.quiet}>
                {text('invoice.reason', { reason: reason[language], code: reason.code })}
              </div>
            ) : null}
          </>
        ),
      },
      {
        id: 'amount',
        title: text('invoice.amount'),
        numeric: true,
        cell: ({ amount }) => <Amount money={amount} />,
      },
    ],
    [text, language, styles],
  )
  if (rows.length === 0) return null
  return (
    <Panel aria-label={text('invoice.directDebits')}>
      <h2 className={styles.subtitle}>{text('invoice.directDebits')}</h2>
      <Table
        label={text('invoice.directDebits')}
        list={`direct debits ${id}`}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
      />
    </Panel>
  )
}
