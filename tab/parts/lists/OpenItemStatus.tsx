import type { OpenItem } from '../../../src/http/contract.ts'
import { openItemStatus } from '../../../src/values/openItemStatus.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { InvoiceState, StatusBadge } from '../StatusBadge.tsx'

/** The state of an open item, in the same words as in the list of invoices. */
export function OpenItemStatus(props: { readonly item: OpenItem }) {
  const { item } = props
  const text = useText()
  const status = openItemStatus(item)
  if (status === null) return <StatusBadge words={text('openItems.toSettle')} colour="success" />
  return <InvoiceState status={status} daysOverdue={item.daysOverdue} />
}
