import { Badge, type BadgeProps, makeStyles, tokens } from '@fluentui/react-components'
import type { FoundClient, InvoiceRow, InvoiceStatus } from '../../src/http/contract.ts'
import { type Text, useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  // In a narrow column the text may wrap.
  badge: {
    height: 'auto',
    minHeight: '20px',
    whiteSpace: 'normal',
    textAlign: 'left',
    '@container (min-width: 560px)': { whiteSpace: 'nowrap' },
  },
  badges: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
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

type State = Pick<InvoiceRow, 'status' | 'daysOverdue'>
type Badges = readonly { readonly words: string; readonly colour: Colour }[]

/** Returns the status of an invoice and how late it is, in words. An open one that is late says only that. */
export function invoiceBadges({ status, daysOverdue }: State, text: Text): Badges {
  const badge = { words: text(`invoiceStatus.${status}`), colour: invoiceColours[status] }
  if (daysOverdue === 0) return [badge]
  const late = { words: text('invoiceStatus.overdue', { days: daysOverdue }), colour: 'danger' } as const
  return status === 'open' ? [late] : [badge, late]
}

/** The state of an invoice or of a part of it. */
export function InvoiceState({ status, daysOverdue }: State) {
  const styles = useStyles()
  return (
    <span className={styles.badges}>
      {invoiceBadges({ status, daysOverdue }, useText()).map((badge) => (
        <StatusBadge key={badge.words} {...badge} />
      ))}
    </span>
  )
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
