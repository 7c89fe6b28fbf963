import { useEffect, useMemo } from 'react'
import { useParams } from 'react-router'
import { type InvoicePages, useClientInvoices } from '../../api/clients.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { InvoiceFilter, useInvoiceChoice } from '../../parts/lists/InvoiceFilter.tsx'
import { InvoiceList } from '../../parts/lists/InvoiceList.tsx'
import { ListFoot } from '../../parts/lists/ListFoot.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useText } from '../../texts/TextProvider.tsx'

const invoiceAddress = (id: string) => `/invoices/${id}`

/** The invoices of a client: open ones by default, all of them with the switch. */
export function Component() {
  const text = useText()
  const { id = '' } = useParams()
  const [choice, choose] = useInvoiceChoice()
  const pages = useClientInvoices(id, choice)
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = pages
  const loadsMore = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  // The list sorts over all pages, so load the rest without being asked.
  useEffect(() => {
    if (loadsMore) fetchNextPage()
  }, [loadsMore, fetchNextPage])
  const answer = useMemo(() => (pages.data ? joinPages(pages.data) : undefined), [pages.data])
  const query = { data: answer, error: pages.error, refetch: pages.refetch }

  return (
    <QueryResult query={query}>
      {({ invoices, totals, counts, beingChecked, asOf }) => (
        <>
          <BeingChecked of="client" when={beingChecked} />
          <InvoiceFilter choice={choice} counts={counts} onChoose={choose} />
          {invoices.length === 0 ? (
            <Empty
              title={text(choice === 'open' ? 'invoices.noneOpen' : 'invoices.none')}
              text={text(choice === 'open' && counts.all > 0 ? 'invoices.noneOpenHint' : 'invoices.noneHint')}
            />
          ) : (
            <InvoiceList
              list={`invoices ${id} ${choice}`}
              invoices={invoices}
              totals={totals}
              addressOf={invoiceAddress}
            />
          )}
          {isFetchingNextPage ? <span role="status">{text('invoices.loadingMore')}</span> : null}
          <ListFoot canEdit>
            <AsOf asOf={asOf} refreshing={pages.isFetching} />
          </ListFoot>
        </>
      )}
    </QueryResult>
  )
}

/** Joins the pages into one list; totals and counts in each page cover the whole list. */
function joinPages({ pages }: InvoicePages) {
  const [first] = pages
  if (!first) return undefined
  return { ...first, invoices: pages.flatMap(({ invoices }) => invoices) }
}
