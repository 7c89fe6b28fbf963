import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useParams } from 'react-router'
import { useClientOpenItems } from '../../api/clients.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { BeingChecked } from '../../parts/BeingChecked.tsx'
import { ListFoot } from '../../parts/lists/ListFoot.tsx'
import { OpenItemList } from '../../parts/lists/OpenItemList.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useFormats, useText } from '../../texts/TextProvider.tsx'

const invoiceAddress = (id: string) => `/invoices/${id}`

/** The open items of a client: invoices, credit notes, and receipts that are not matched yet. */
export function Component() {
  const text = useText()
  const { money } = useFormats()
  const { id = '' } = useParams()
  const query = useClientOpenItems(id)
  return (
    <QueryResult query={query}>
      {({ items, total, underWay, beingChecked, asOf }) => (
        <>
          <BeingChecked of="client" when={beingChecked} />
          {underWay.cents > 0 ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{text('openItems.underWay', { amount: money(underWay) })}</MessageBarBody>
            </MessageBar>
          ) : null}
          {items.length === 0 ? (
            <Empty
              icon={<CheckmarkCircleRegular />}
              title={text('openItems.none')}
              text={text('openItems.noneHint')}
            />
          ) : (
            <OpenItemList list={`openItems ${id}`} items={items} total={total} addressOf={invoiceAddress} />
          )}
          <ListFoot canEdit>
            <AsOf asOf={asOf} refreshing={query.isFetching} />
          </ListFoot>
        </>
      )}
    </QueryResult>
  )
}
