import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useNavigate, useParams } from 'react-router'
import type { CreditorInvoiceDetail } from '../../../src/http/contract.ts'
import { useCreditorInvoice } from '../../api/creditors.ts'
import { Amount } from '../../parts/Amount.tsx'
import { AmountWithHome } from '../../parts/AmountWithHome.tsx'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Day } from '../../parts/Day.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHeading } from '../../parts/PageHeading.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { InvoiceState } from '../../parts/StatusBadge.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { useBack } from '../../parts/useBack.ts'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Figure } from '../invoice/Figure.tsx'
import { useInvoiceStyles } from '../invoice/styles.ts'
import { Terms } from '../invoice/Terms.tsx'
import { Timeline } from '../invoice/Timeline.tsx'
import { SwitchedOn } from './SwitchedOn.tsx'

/** An invoice from a creditor: what is still to be paid, by when, and what was paid. */
export function Component() {
  const { id = '', invoice = '' } = useParams()
  return (
    <Page key={invoice} title="screen.invoice" heading="own">
      <SwitchedOn>
        <Invoice creditor={id} id={invoice} />
      </SwitchedOn>
    </Page>
  )
}

function Invoice(props: { readonly creditor: string; readonly id: string }) {
  const styles = useInvoiceStyles()
  const text = useText()
  const navigate = useNavigate()
  const query = useCreditorInvoice(props.creditor, props.id)
  const creditor = `/creditors/${encodeURIComponent(props.creditor)}`
  const open = () => navigate(creditor)
  useShortcuts({ o: open, f: open, escape: useBack(creditor) })
  return (
    <>
      <TextLink to={creditor}>
        <ArrowLeftRegular aria-hidden /> {text('creditors.back')}
      </TextLink>
      <QueryResult
        query={query}
        loading={
          <Panel>
            <Loading lines={8} />
          </Panel>
        }
      >
        {(invoice) => (
          <div className={styles.columns}>
            <Panel>
              <Summary invoice={invoice} refreshing={query.isFetching} />
            </Panel>
            <div className={styles.stack}>
              <Timeline invoice={{ ...invoice, directDebits: [] }} />
              <Terms invoice={invoice} />
              <p className={styles.quiet}>{text('creditors.linesInExact')}</p>
            </div>
          </div>
        )}
      </QueryResult>
    </>
  )
}

function Summary(props: { readonly invoice: CreditorInvoiceDetail; readonly refreshing: boolean }) {
  const { invoice } = props
  const styles = useInvoiceStyles()
  const text = useText()
  const { number, status, creditorId } = invoice
  const title = () => {
    if (number === null) return text('invoice.titleWithoutNumber')
    return text(status === 'creditNote' ? 'invoice.creditTitle' : 'invoice.title', { number })
  }
  const creditor = `/creditors/${encodeURIComponent(creditorId)}`
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        <div className={styles.title}>
          <PageHeading>{title()}</PageHeading>
          <InvoiceState status={status} daysOverdue={invoice.daysOverdue} />
          <CopyButton
            copied={new URL(`${creditor}/invoices/${invoice.id}`, window.location.href).href}
            label={text('action.copyLink')}
          />
        </div>
        <TextLink to={creditor}>
          {text('creditors.of', { name: invoice.creditorName, number: invoice.creditorNumber })}
        </TextLink>
      </div>
      <BeingChecked of="creditor" when={invoice.beingChecked} />
      <div>
        <div className={styles.label}>{text('creditors.balance')}</div>
        <p className={styles.big}>
          <Amount money={invoice.open} />
        </p>
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
      <AsOf asOf={invoice.asOf} refreshing={props.refreshing} />
    </div>
  )
}
