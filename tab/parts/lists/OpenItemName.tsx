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
  const numbered = (kind: 'invoice' | 'creditNote' | 'openingBalance' | 'manualEntry') =>
    number === null ? text(`openItems.${kind}WithoutNumber`) : text(`openItems.${kind}`, { number })
  const name = () => {
    switch (item.kind) {
      case 'invoice':
      case 'creditNote':
      case 'openingBalance':
      case 'manualEntry':
        return numbered(item.kind)
      case 'receipt':
        return text(item.open.cents > 0 ? 'openItems.paidBack' : 'openItems.receipt')
      case 'exchangeDifference':
      case 'paymentDifference':
      case 'other':
        return text(`openItems.${item.kind}`)
    }
  }
  if (!addressOf || item.invoiceId === undefined) return <span>{name()}</span>
  return <TextLink to={addressOf(item.invoiceId)}>{name()}</TextLink>
}
