import { useMemo } from 'react'
import type { WorkListRow } from '../../../src/http/contract.ts'
import { lateWorkLists, type MoneyWorkList } from '../../../src/values/workList.ts'
import { Amount } from '../../parts/Amount.tsx'
import { Day } from '../../parts/Day.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { ClientCell } from './ClientCell.tsx'

const keyOf = ({ client }: WorkListRow) => client.id

type Kind = 'reversed' | 'late' | 'directDebit' | 'credit'

function kindOf(list: MoneyWorkList): Kind {
  return list === 'late30' || list === 'late60' || list === 'late90' ? 'late' : list
}

/** The clients of a work list about money, in the server's order. */
export function MoneyTable(props: { readonly list: MoneyWorkList; readonly rows: readonly WorkListRow[] }) {
  const { list, rows } = props
  const text = useText()
  const columns = useMemo((): readonly Column<WorkListRow>[] => {
    const kind = kindOf(list)
    const ids = rows.map(({ client }) => client.id)
    const lateBadge = ({ daysOverdue }: WorkListRow) =>
      daysOverdue === undefined ? null : (
        <StatusBadge words={text('invoiceStatus.overdue', { days: daysOverdue })} colour="danger" />
      )
    return [
      {
        id: 'name',
        title: text('work.name'),
        cell: ({ client }) => (
          <ClientCell client={client} row={`work ${list} row`} ids={ids} to={`/clients/${client.id}`} />
        ),
      },
      {
        id: 'city',
        title: text('work.city'),
        from: 'medium',
        cell: ({ client }) => [client.number, client.city].filter(Boolean).join(' · '),
      },
      {
        id: 'day',
        title: text(`work.day.${kind}`),
        from: 'medium',
        cell: ({ day }) => <Day day={day ?? null} />,
      },
      ...(lateWorkLists[list] === undefined
        ? []
        : [{ id: 'late', title: text('work.daysLate'), from: 'medium', cell: lateBadge } as const]),
      {
        id: 'amount',
        title: text(`work.amount.${kind}`),
        numeric: true,
        cell: (row) => (
          <>
            {row.amount ? <Amount money={row.amount} weight="strong" /> : null}
            <UnderCell insteadOf="medium">{lateBadge(row) ?? <Day day={row.day ?? null} />}</UnderCell>
          </>
        ),
      },
      {
        id: 'balance',
        title: text('work.balance'),
        numeric: true,
        from: 'wide',
        cell: ({ client }) => <Amount money={client.balance} />,
      },
    ]
  }, [text, list, rows])
  return (
    <Table
      label={text(`work.list.${list}`)}
      list={`work ${list}`}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      main
    />
  )
}
