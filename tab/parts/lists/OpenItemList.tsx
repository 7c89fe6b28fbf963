import { useMemo } from 'react'
import type { OpenItem, OpenItems } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { Amount } from '../Amount.tsx'
import { AmountWithHome } from '../AmountWithHome.tsx'
import { Day } from '../Day.tsx'
import type { Column } from '../table/column.ts'
import { Table } from '../table/Table.tsx'
import { UnderCell } from '../table/UnderCell.tsx'
import { OpenItemName } from './OpenItemName.tsx'
import { OpenItemStatus } from './OpenItemStatus.tsx'

const keyOf = ({ id }: OpenItem) => id

type OpenItemListProps = {
  /** Key under which the sort order and the focused row are remembered. */
  readonly list: string
  readonly items: OpenItems['items']
  readonly total: OpenItems['total']
  /** Returns the path of an invoice; without it the numbers are plain text. */
  readonly addressOf?: (invoiceId: string) => string
}

/** The open items of a client or a creditor, with their total. */
export function OpenItemList(props: OpenItemListProps) {
  const { addressOf, items, list, total } = props
  const text = useText()
  const columns = useMemo((): readonly Column<OpenItem>[] => {
    return [
      {
        id: 'item',
        title: text('openItems.item'),
        cell: (item) => (
          <>
            <OpenItemName item={item} addressOf={addressOf} />
            <UnderCell insteadOf="medium">
              {text('openItems.date')} <Day day={item.date} />
            </UnderCell>
            <UnderCell insteadOf="wide">{item.reference ?? item.description}</UnderCell>
          </>
        ),
        sortBy: ({ invoiceNumber }) => invoiceNumber,
        total: text('table.total'),
      },
      {
        id: 'date',
        title: text('openItems.date'),
        from: 'medium',
        cell: ({ date }) => <Day day={date} />,
        sortBy: ({ date }) => date,
      },
      {
        id: 'due',
        title: text('openItems.due'),
        from: 'medium',
        cell: ({ dueDate }) => <Day day={dueDate} />,
        sortBy: ({ dueDate }) => dueDate,
      },
      {
        id: 'reference',
        title: text('openItems.reference'),
        from: 'wide',
        cell: ({ reference, description }) => reference ?? description ?? text('value.none'),
        sortBy: ({ reference, description }) => reference ?? description,
      },
      {
        id: 'amount',
        title: text('openItems.amount'),
        numeric: true,
        from: 'medium',
        cell: ({ amount, home }) => <AmountWithHome money={amount} home={home?.amount} />,
        sortBy: ({ amount, home }) => (home?.amount ?? amount).cents,
      },
      {
        id: 'paid',
        title: text('openItems.paid'),
        numeric: true,
        from: 'wide',
        cell: ({ paid, home }) => <AmountWithHome money={paid} home={home?.paid} />,
        sortBy: ({ paid, home }) => (home?.paid ?? paid).cents,
      },
      {
        id: 'open',
        title: text('openItems.open'),
        numeric: true,
        cell: ({ paid, open, home }) => (
          <>
            <AmountWithHome money={open} home={home?.open} weight="strong" />
            {paid.cents === 0 ? null : (
              <UnderCell insteadOf="wide">
                {text('openItems.paid')} <AmountWithHome money={paid} home={home?.paid} />
              </UnderCell>
            )}
          </>
        ),
        sortBy: ({ open, home }) => (home?.open ?? open).cents,
        total: <Amount money={total} weight="strong" />,
      },
      {
        id: 'status',
        title: text('openItems.status'),
        cell: (item) => (
          <>
            <OpenItemStatus item={item} />
            {item.dueDate === null ? null : (
              <UnderCell insteadOf="medium">
                {text('openItems.due')} <Day day={item.dueDate} />
              </UnderCell>
            )}
          </>
        ),
        sortBy: ({ daysOverdue }) => daysOverdue,
      },
    ]
  }, [text, addressOf, total])
  return (
    <Table
      label={text('screen.openItems')}
      list={list}
      columns={columns}
      rows={items}
      rowKey={keyOf}
      order={{ column: 'due', direction: 'ascending' }}
      main
    />
  )
}
