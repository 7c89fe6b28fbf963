import { useMemo } from 'react'
import type { WorkListRow } from '../../../src/http/contract.ts'
import type { ChangeWorkList } from '../../../src/values/workList.ts'
import { Moment } from '../../parts/Moment.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import { ClientCell } from './ClientCell.tsx'

const keyOf = ({ client, change }: WorkListRow) => change?.changeId ?? client.id
const colours = { waiting: 'informative', conflict: 'warning', refused: 'danger' } as const

/** The changes of client details that wait or failed, oldest first. */
export function ChangeTable(props: { readonly list: ChangeWorkList; readonly rows: readonly WorkListRow[] }) {
  const { list, rows } = props
  const text = useText()
  const columns = useMemo((): readonly Column<WorkListRow>[] => {
    const ids = [...new Set(rows.map(({ client }) => client.id))]
    const who = ({ change }: WorkListRow) => text(change?.isOwn ? 'work.own' : 'work.colleague')
    return [
      {
        id: 'name',
        title: text('work.name'),
        cell: ({ client }) => (
          <ClientCell
            client={client}
            row={`work ${list} row`}
            ids={ids}
            to={list === 'conflict' ? `/clients/${client.id}/edit` : `/clients/${client.id}`}
          />
        ),
      },
      {
        id: 'fields',
        title: text('work.fields'),
        cell: (row) => (
          <>
            {row.change?.keys.map((key) => text(`client.field.${key}`)).join(', ')}
            <UnderCell insteadOf="medium">{who(row)}</UnderCell>
          </>
        ),
      },
      {
        id: 'status',
        title: text('work.status'),
        cell: ({ change }) =>
          change ? (
            <StatusBadge words={text(`work.status.${change.status}`)} colour={colours[change.status]} />
          ) : null,
      },
      {
        id: 'at',
        title: text('work.at'),
        from: 'medium',
        cell: ({ change }) => (change ? <Moment at={change.at} /> : null),
      },
      { id: 'who', title: text('work.who'), from: 'medium', cell: who },
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
