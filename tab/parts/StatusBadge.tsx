import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components'
import type { FoundClient, InvoiceStatus } from '../../src/http/contract.ts'
import { useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  // In a narrow column the text may wrap.
  badge: {
    height: 'auto',
    minHeight: '20px',
    whiteSpace: 'normal',
    textAlign: 'left',
    '@container (min-width: 560px)': { whiteSpace: 'nowrap' },
  },
})

type Colour = NonNullable<BadgeProps['color']>

/** A status in words; colour is only an aid. */
export function StatusBadge(props: { readonly words: string; readonly colour: Colour }) {
  return (
    <Badge className={useStyles().badge} appearance="tint" color={props.colour} shape="rounded">
      {props.words}
    </Badge>
  )
}

const invoiceColours: { readonly [Status in InvoiceStatus]: Colour } = {
  open: 'informative',
  partlyPaid: 'warning',
  underWay: 'brand',
  paid: 'success',
  reversed: 'danger',
  credited: 'informative',
  writtenOff: 'informative',
  settled: 'informative',
  creditNote: 'informative',
}

export function InvoiceStatusBadge(props: { readonly status: InvoiceStatus }) {
  const text = useText()
  return <StatusBadge words={text(`invoiceStatus.${props.status}`)} colour={invoiceColours[props.status]} />
}

type RelationStatus = FoundClient['status']
const relationColours: { readonly [Status in RelationStatus]: Colour } = {
  active: 'success',
  ended: 'informative',
  blocked: 'danger',
}

/** The status of a client or creditor. */
export function RelationStatusBadge(props: { readonly status: RelationStatus }) {
  const text = useText()
  return <StatusBadge words={text(`status.${props.status}`)} colour={relationColours[props.status]} />
}
