import type { OpenItem } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { TextLink } from '../TextLink.tsx'

/** The name of an open item; a link if it has an invoice. */
export function OpenItemName(props: {
  readonly item: OpenItem
  readonly addressOf: ((invoiceId: string) => string) | undefined
}) {
  const { item, addressOf } = props
  const text = useText()
  const number = item.invoiceNumber
  const name = () => {
    switch (item.kind) {
      case 'invoice':
        return number === null
          ? text('openItems.invoiceWithoutNumber')
          : text('openItems.invoice', { number })
      case 'creditNote':
        return number === null
          ? text('openItems.creditNoteWithoutNumber')
          : text('openItems.creditNote', { number })
      case 'receipt':
        return text(item.open.cents > 0 ? 'openItems.paidBack' : 'openItems.receipt')
      case 'other':
        return number ?? text('openItems.other')
    }
  }
  if (!addressOf || item.invoiceId === undefined) return <span>{name()}</span>
  return <TextLink to={addressOf(item.invoiceId)}>{name()}</TextLink>
}
