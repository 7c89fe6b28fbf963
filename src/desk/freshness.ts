import { readClient, readClientVersion } from '../clients/index.ts'
import type { AdministrationId, ClientId, CreditorId } from '../values/ids.ts'
import type { Dependencies } from './dependencies.ts'

/** How fresh the figures of one client or creditor are. */
export type FigureFreshness = {
  /** ISO 8601. Every figure is known up to this moment. */
  readonly asOf: string
  /** True while an amount could not be read and is being checked. */
  readonly beingChecked: boolean
}

/** Returns how fresh a client's figures are. Until the first load is complete, `asOf` is when the client was read. */
export async function clientFreshness(dependencies: Dependencies, id: ClientId): Promise<FigureFreshness> {
  const client = await readClientVersion(dependencies.database, id)
  return freshnessIn(dependencies, id, client?.administration ?? null)
}

/** Returns how fresh a client's figures are if its administration is already known; see `clientFreshness`. */
export async function freshnessIn(
  { database, exact, now }: Dependencies,
  id: ClientId,
  administration: AdministrationId | null,
): Promise<FigureFreshness> {
  const { asOf, beingChecked } = await exact.freshnessOf(id, administration)
  if (asOf) return { asOf: asOf.toISOString(), beingChecked }
  const client = await readClient(database, id)
  return { asOf: (client?.seenAt ?? now()).toISOString(), beingChecked }
}

/** Returns how fresh a creditor's figures are. Until the first load is complete, `asOf` is the current time. */
export async function creditorFreshness(
  { exact, now }: Dependencies,
  id: CreditorId,
): Promise<FigureFreshness> {
  const { asOf, beingChecked } = await exact.freshnessOf(id, null)
  return { asOf: (asOf ?? now()).toISOString(), beingChecked }
}
