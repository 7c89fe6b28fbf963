import type { InvoiceRow } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Table } from '../table/Table.tsx'
import { type AnyInvoiceRow, type InvoiceColumnsOptions, useInvoiceColumns } from './useInvoiceColumns.tsx'

const keyOf = ({ id }: Pick<InvoiceRow, 'id'>) => id

type InvoiceListProps = Pick<InvoiceColumnsOptions, 'totals'> & {
  /** Key under which the sort order and the focused row are remembered. */
  readonly list: string
  readonly invoices: readonly AnyInvoiceRow[]
  readonly addressOf?: InvoiceColumnsOptions['addressOf']
}

/** The invoices of a client or a creditor, one row each, with totals. */
export function InvoiceList({ list, invoices, totals, addressOf }: InvoiceListProps) {
  const text = useText()
  return (
    <Table
      label={text('screen.invoices')}
      list={list}
      columns={useInvoiceColumns({ totals, addressOf })}
      rows={invoices}
      rowKey={keyOf}
      order={{ column: 'date', direction: 'descending' }}
      main
    />
  )
}
