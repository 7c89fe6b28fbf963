import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useCallback, useEffect } from 'react'
import type { CreditorCard } from '../../../src/http/contract.ts'
import { useCreditorInvoices, useCreditorOpenItems } from '../../api/creditors.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { AgeingBar } from '../../parts/lists/AgeingBar.tsx'
import { InvoiceFilter, useInvoiceChoice } from '../../parts/lists/InvoiceFilter.tsx'
import { InvoiceList } from '../../parts/lists/InvoiceList.tsx'
import { ListFoot } from '../../parts/lists/ListFoot.tsx'
import { OpenItemList } from '../../parts/lists/OpenItemList.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { Tabs, tabId } from '../../parts/Tabs.tsx'
import { useRememberedState } from '../../parts/viewState.ts'
import { useText } from '../../texts/TextProvider.tsx'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export type CreditorPart = 'openItems' | 'invoices'
const isPart = (value: string): value is CreditorPart => value === 'openItems' || value === 'invoices'

/** The chosen list. It is remembered while the portal is open. */
export function useCreditorPart() {
  return useRememberedState<CreditorPart>('creditor part', 'openItems', isPart)
}

/** The open items and invoices of a creditor. */
export function CreditorLists(props: {
  readonly id: string
  /** Undefined until the card has loaded. */
  readonly counts: CreditorCard['counts'] | undefined
  readonly part: CreditorPart
  readonly onChoose: (part: CreditorPart) => void
}) {
  const { id, counts, part, onChoose } = props
  const styles = useStyles()
  const text = useText()
  return (
    <>
      <Tabs
        list="creditor"
        label={text('creditors.lists')}
        tabs={[
          {
            value: 'openItems',
            title: counts
              ? text('creditors.openItemsCount', { count: counts.openItems })
              : text('screen.openItems'),
          },
          {
            value: 'invoices',
            title: counts
              ? text('creditors.invoicesCount', { count: counts.openInvoices })
              : text('screen.invoices'),
          },
        ]}
        chosen={part}
        onChoose={onChoose}
      />
      <div role="tabpanel" className={styles.panel} aria-labelledby={tabId('creditor', part)}>
        {part === 'invoices' ? <InvoicesOf id={id} /> : <OpenItemsOf id={id} />}
      </div>
    </>
  )
}

function OpenItemsOf({ id }: { readonly id: string }) {
  const text = useText()
  const query = useCreditorOpenItems(id)
  const addressOf = useInvoiceAddress(id)
  return (
    <QueryResult query={query}>
      {({ items, total, ageing, beingChecked, asOf }) => (
        <>
          <BeingChecked of="creditor" when={beingChecked} />
          <AgeingBar ageing={ageing} />
          {items.length === 0 ? (
            <Empty
              icon={<CheckmarkCircleRegular />}
              title={text('creditors.noOpenItems')}
              text={text('creditors.noOpenItemsHint')}
            />
          ) : (
            <OpenItemList
              list={`creditor openItems ${id}`}
              items={items}
              total={total}
              addressOf={addressOf}
            />
          )}
          <ListFoot>
            <AsOf asOf={asOf} refreshing={query.isFetching} />
          </ListFoot>
        </>
      )}
    </QueryResult>
  )
}

function InvoicesOf({ id }: { readonly id: string }) {
  const text = useText()
  const [choice, choose] = useInvoiceChoice()
  const addressOf = useInvoiceAddress(id)
  const { data, error, refetch, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } =
    useCreditorInvoices(id, choice)
  const isMore = hasNextPage && !isFetching && !isFetchNextPageError
  // The list sorts over all pages, so load the rest without being asked.
  useEffect(() => {
    if (isMore) fetchNextPage()
  }, [isMore, fetchNextPage])
  const [first] = data?.pages ?? []
  const rows = data?.pages.flatMap(({ invoices }) => invoices) ?? []
  return (
    <QueryResult query={{ data: first, error, refetch }}>
      {({ totals, counts, beingChecked, asOf }) => (
        <>
          <BeingChecked of="creditor" when={beingChecked} />
          <InvoiceFilter choice={choice} counts={counts} onChoose={choose} />
          {rows.length === 0 ? (
            <Empty title={text(choice === 'open' ? 'invoices.noneOpen' : 'invoices.none')} />
          ) : (
            <InvoiceList
              list={`creditor invoices ${id} ${choice}`}
              invoices={rows}
              totals={totals}
              addressOf={addressOf}
            />
          )}
          <ListFoot>
            <AsOf asOf={asOf} refreshing={isFetching} />
          </ListFoot>
        </>
      )}
    </QueryResult>
  )
}

/** Returns a stable function for the path of one of the creditor's invoices, because tables compare their columns. */
function useInvoiceAddress(id: string): (invoiceId: string) => string {
  return useCallback((invoiceId) => `/creditors/${encodeURIComponent(id)}/invoices/${invoiceId}`, [id])
}
