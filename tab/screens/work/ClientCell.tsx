import type { WorkListRow } from '../../../src/http/contract.ts'
import { RelationStatusBadge } from '../../parts/StatusBadge.tsx'
import { TextLink } from '../../parts/TextLink.tsx'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useSearch } from '../../shell/SearchContext.ts'

type Client = WorkListRow['client']

/** The name of a client as a link to the card, from where J and K lead through the list. `row` names its row. */
export function ClientCell(props: {
  readonly row: string
  readonly client: Client
  readonly ids: readonly string[]
  readonly to: string
}) {
  const { client, row, ids, to } = props
  const { setOpenedResults } = useSearch()
  return (
    <>
      <TextLink to={to} onClick={() => setOpenedResults({ row, ids, current: client.id })}>
        {client.name}
      </TextLink>{' '}
      {client.status === 'active' ? null : <RelationStatusBadge status={client.status} />}
      <UnderCell insteadOf="medium">{[client.number, client.city].filter(Boolean).join(' · ')}</UnderCell>
    </>
  )
}
