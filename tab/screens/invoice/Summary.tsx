import { Button, Divider } from '@fluentui/react-components'
import { DocumentPdfRegular } from '@fluentui/react-icons'
import type { InvoiceDetail, Money } from '../../../src/http/contract.ts'
import { Amount } from '../../parts/Amount.tsx'
import { AmountWithHome } from '../../parts/AmountWithHome.tsx'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Day } from '../../parts/Day.tsx'
import { PageHeading } from '../../parts/PageHeading.tsx'
import { Sentence } from '../../parts/Sentence.tsx'
import { InvoiceState } from '../../parts/StatusBadge.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { PinButton } from '../start/PinButton.tsx'
import { Figure } from './Figure.tsx'
import { useInvoiceStyles } from './styles.ts'

type SummaryProps = {
  readonly invoice: InvoiceDetail
  readonly refreshing: boolean
  readonly pdfShown: boolean
  readonly onPdf: () => void
}

/** The key facts of the invoice, as the employee reads them aloud. */
export function Summary(props: SummaryProps) {
  const { invoice, pdfShown } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const { number, status } = invoice
  const isCredit = invoice.open.cents < 0
  const shown = (money: Money) => (isCredit ? { ...money, cents: -money.cents } : money)
  const title = () => {
    if (number === null) return text('invoice.titleWithoutNumber')
    return text(status === 'creditNote' ? 'invoice.creditTitle' : 'invoice.title', { number })
  }
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        <div className={styles.title}>
          <PageHeading>{title()}</PageHeading>
          <InvoiceState status={status} daysOverdue={invoice.daysOverdue} />
          <CopyButton
            copied={new URL(`/invoices/${invoice.id}`, window.location.href).href}
            label={text('action.copyLink')}
          />
          <PinButton name={title()} icon="receipt" target={{ kind: 'invoice', invoiceId: invoice.id }} />
        </div>
        <TextLink to={`/clients/${invoice.clientId}`}>
          {text('invoice.of', { name: invoice.clientName, number: invoice.clientNumber })}
        </TextLink>
      </div>
      <BeingChecked of="client" when={invoice.beingChecked} />
      <Sentence sentence={invoice.sentence} />
      <div>
        <div className={styles.label}>{text(isCredit ? 'invoice.credit' : 'invoice.open')}</div>
        <p className={styles.big}>
          <Amount money={shown(invoice.open)} />
        </p>
        {invoice.home ? (
          <div className={styles.label}>
            <Amount money={shown(invoice.home.open)} />
          </div>
        ) : null}
      </div>
      <dl className={styles.figures} aria-label={text('invoice.facts')}>
        <Figure label={text('invoice.amount')}>
          <AmountWithHome money={invoice.amount} home={invoice.home?.amount} />
        </Figure>
        <Figure label={text('invoice.paid')}>
          <AmountWithHome money={invoice.paid} home={invoice.home?.paid} />
        </Figure>
        {invoice.settled.map(({ kind, amount }) => (
          <Figure key={kind} label={text(`invoice.ofWhich.${kind}`)}>
            <Amount money={amount} />
          </Figure>
        ))}
        {status === 'creditNote' ? null : (
          <Figure label={text('invoice.lastReceipt')}>
            {invoice.lastReceiptDate === null ? (
              text('invoice.noReceipt')
            ) : (
              <Day day={invoice.lastReceiptDate} />
            )}
          </Figure>
        )}
      </dl>
      <Divider className={styles.divider} />
      <dl className={styles.figures}>
        <Figure label={text('invoice.date')}>
          <Day day={invoice.date} />
        </Figure>
        <Figure label={text('invoice.due')}>
          {invoice.dueDate === null ? text('invoice.noDue') : <Day day={invoice.dueDate} />}
        </Figure>
        {invoice.reference === null ? null : (
          <Figure label={text('invoice.reference')}>{invoice.reference}</Figure>
        )}
        {invoice.description === null ? null : (
          <Figure label={text('invoice.description')}>{invoice.description}</Figure>
        )}
      </dl>
      {invoice.documents.pdf ? (
        <Button icon={<DocumentPdfRegular />} aria-expanded={pdfShown} onClick={props.onPdf}>
          {text(pdfShown ? 'invoice.hidePdf' : 'invoice.pdf')}
        </Button>
      ) : (
        <span className={styles.label}>
          {text(invoice.linesState === 'hidden' ? 'invoice.pdfHidden' : 'invoice.noPdf')}
        </span>
      )}
      <AsOf asOf={invoice.asOf} refreshing={props.refreshing} />
    </div>
  )
}
