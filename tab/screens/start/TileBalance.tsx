import { useTileClients } from '../../api/listedClients.ts'
import { Amount } from '../../parts/Amount.tsx'
import { useSession } from '../../session/SessionContext.ts'

/** The balance of the client of a tile; nothing until it is known, or if the client is gone. */
export function TileBalance({ clientId }: { readonly clientId: string }) {
  const { may } = useSession()
  const { data } = useTileClients(may('Desk.Read'))
  const client = data?.clients.find(({ id }) => id === clientId)
  return client ? <Amount money={client.balance} weight="strong" /> : null
}
