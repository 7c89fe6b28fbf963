import type { OpenItem } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { StatusBadge } from '../StatusBadge.tsx'

/** The status of an open item: direct debit in progress, days overdue, or neither. */
export function OpenItemStatus(props: { readonly item: OpenItem }) {
  const { collection, daysOverdue, open } = props.item
  const text = useText()
  if (collection === 'underWay') {
    return <StatusBadge words={text('invoiceStatus.underWay')} colour="brand" />
  }
  if (daysOverdue > 0) {
    return <StatusBadge words={text('invoiceStatus.overdue', { days: daysOverdue })} colour="danger" />
  }
  return (
    <StatusBadge
      words={text(open.cents < 0 ? 'openItems.toSettle' : 'openItems.notDue')}
      colour={open.cents < 0 ? 'success' : 'informative'}
    />
  )
}
