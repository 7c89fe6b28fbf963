import { useMemo } from 'react'
import type { FoundCreditor } from '../../../src/http/contract.ts'
import { formatPostcode } from '../../../src/values/postcode.ts'
import { Amount } from '../../parts/Amount.tsx'
import { RelationStatusBadge } from '../../parts/StatusBadge.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import type { Column } from '../../parts/table/column.ts'
import { Table } from '../../parts/table/Table.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useText } from '../../texts/TextProvider.tsx'

const keyOf = ({ id }: FoundCreditor) => id

/** The matching creditors, with enough to distinguish namesakes, and their balance. */
export function CreditorList(props: { readonly creditors: readonly FoundCreditor[] }) {
  const text = useText()
  const columns = useMemo((): readonly Column<FoundCreditor>[] => {
    return [
      {
        id: 'name',
        title: text('creditors.name'),
        cell: (creditor) => (
          <>
            <TextLink to={`/creditors/${encodeURIComponent(creditor.id)}`}>{creditor.name}</TextLink>
            {creditor.status === 'active' ? null : (
              <>
                {' '}
                <RelationStatusBadge status={creditor.status} />
              </>
            )}
            {creditor.administration ? <div>{creditor.administration}</div> : null}
            <UnderCell insteadOf="wide">{creditor.number}</UnderCell>
            <UnderCell insteadOf="medium">{postcodeAndCity(creditor)}</UnderCell>
          </>
        ),
        sortBy: ({ name }) => name,
      },
      {
        id: 'number',
        title: text('creditors.numberShort'),
        from: 'wide',
        cell: ({ number }) => number,
        sortBy: ({ number }) => number,
      },
      {
        id: 'address',
        title: text('creditors.address'),
        from: 'medium',
        cell: (creditor) => (
          <>
            {creditor.address}
            <div>{postcodeAndCity(creditor)}</div>
          </>
        ),
        sortBy: ({ city }) => city,
      },
      {
        id: 'reach',
        title: text('creditors.reach'),
        from: 'wide',
        cell: ({ phone, email }) => (
          <>
            {phone}
            <div>{email}</div>
          </>
        ),
      },
      {
        id: 'balance',
        title: text('creditors.balance'),
        numeric: true,
        cell: ({ balance }) => <Amount money={balance} weight={balance.cents === 0 ? 'quiet' : 'strong'} />,
        sortBy: ({ balance }) => balance.cents,
      },
    ]
  }, [text])
  return (
    <Table
      label={text('creditors.results')}
      list="creditors"
      columns={columns}
      rows={props.creditors}
      rowKey={keyOf}
      main
    />
  )
}

function postcodeAndCity({ postcode, city }: FoundCreditor): string {
  return [postcode === null ? null : formatPostcode(postcode), city].filter(Boolean).join(' ')
}
