import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { CreditorInvoiceRow, InvoiceRow, Invoices } from '../../../src/http/contract.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { Amount } from '../Amount.tsx'
import { AmountWithHome } from '../AmountWithHome.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { Day } from '../Day.tsx'
import { InvoiceState, invoiceBadges } from '../StatusBadge.tsx'
import { TextLink } from '../TextLink.tsx'
import type { Column } from '../table/column.ts'
import { UnderCell } from '../table/UnderCell.tsx'

/** An invoice of a client or a creditor; only a client's has a sentence to read aloud. */
export type AnyInvoiceRow = CreditorInvoiceRow & Partial<Pick<InvoiceRow, 'sentence'>>

export type InvoiceColumnsOptions = {
  readonly totals: Invoices['totals'] | undefined
  /** Returns the path of an invoice; without it the numbers are plain text. */
  readonly addressOf: ((invoiceId: string) => string) | undefined
}

const useStyles = makeStyles({
  status: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
})

export function useInvoiceColumns({
  totals,
  addressOf,
}: InvoiceColumnsOptions): readonly Column<AnyInvoiceRow>[] {
  const styles = useStyles()
  const text = useText()
  const language = useLanguage()
  return useMemo(() => {
    return [
      {
        id: 'number',
        title: text('invoices.number'),
        cell: ({ id, number, date, reference, lastReceiptDate }) => (
          <>
            {addressOf ? (
              <TextLink to={addressOf(id)}>{number ?? text('invoices.withoutNumber')}</TextLink>
            ) : (
              (number ?? text('invoices.withoutNumber'))
            )}
            <UnderCell insteadOf="medium">
              <Day day={date} />
            </UnderCell>
            {reference === null ? null : <UnderCell insteadOf="widest">{reference}</UnderCell>}
            {lastReceiptDate === null ? null : (
              <UnderCell insteadOf="widest">
                {text('invoices.received')} <Day day={lastReceiptDate} />
              </UnderCell>
            )}
          </>
        ),
        sortBy: ({ number }) => number,
        total: text('table.total'),
      },
      {
        id: 'date',
        title: text('invoices.date'),
        from: 'medium',
        cell: ({ date }) => <Day day={date} />,
        sortBy: ({ date }) => date,
      },
      {
        id: 'due',
        title: text('invoices.due'),
        from: 'medium',
        cell: ({ dueDate }) => <Day day={dueDate} />,
        sortBy: ({ dueDate }) => dueDate,
      },
      {
        id: 'reference',
        title: text('invoices.reference'),
        from: 'widest',
        cell: ({ reference }) => reference ?? text('value.none'),
        sortBy: ({ reference }) => reference,
      },
      {
        id: 'amount',
        title: text('invoices.amount'),
        numeric: true,
        from: 'medium',
        cell: ({ amount, home }) => <AmountWithHome money={amount} home={home?.amount} />,
        sortBy: ({ amount, home }) => (home?.amount ?? amount).cents,
        ...(totals ? { total: <Amount money={totals.amount} /> } : {}),
      },
      {
        id: 'paid',
        title: text('invoices.paid'),
        numeric: true,
        from: 'medium',
        cell: ({ paid, home }) => <AmountWithHome money={paid} home={home?.paid} />,
        sortBy: ({ paid, home }) => (home?.paid ?? paid).cents,
        ...(totals ? { total: <Amount money={totals.paid} /> } : {}),
      },
      {
        id: 'open',
        title: text('invoices.open'),
        numeric: true,
        cell: ({ amount, paid, open, home }) => (
          <>
            <AmountWithHome money={open} home={home?.open} weight="strong" />
            <UnderCell insteadOf="medium">
              {text('invoices.of')} <Amount money={amount} />
            </UnderCell>
            {paid.cents === 0 ? null : (
              <UnderCell insteadOf="medium">
                {text('invoices.paid')} <Amount money={paid} />
              </UnderCell>
            )}
          </>
        ),
        sortBy: ({ open, home }) => (home?.open ?? open).cents,
        ...(totals ? { total: <Amount money={totals.open} weight="strong" /> } : {}),
      },
      {
        id: 'received',
        title: text('invoices.received'),
        from: 'widest',
        cell: ({ lastReceiptDate }) => <Day day={lastReceiptDate} />,
        sortBy: ({ lastReceiptDate }) => lastReceiptDate,
      },
      {
        id: 'status',
        title: text('invoices.status'),
        cell: ({ status, daysOverdue, dueDate, sentence }) => (
          <span className={styles.status}>
            <span>
              <InvoiceState status={status} daysOverdue={daysOverdue} />
              {dueDate === null ? null : (
                <UnderCell insteadOf="medium">
                  {text('invoices.due')} <Day day={dueDate} />
                </UnderCell>
              )}
            </span>
            {sentence ? (
              <CopyButton
                copied={sentence[language]}
                label={text('sentence.copyOne', { sentence: sentence[language] })}
              />
            ) : null}
          </span>
        ),
        sortBy: (invoice) =>
          invoiceBadges(invoice, text)
            .map(({ words }) => words)
            .join(' '),
      },
    ]
  }, [text, language, styles, addressOf, totals])
}
