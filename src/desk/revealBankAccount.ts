import { readIban } from '../clients/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Shows a whole IBAN: an act of its own, counted and logged. Not found when the client has no account. */
export function createRevealBankAccount({
  counters,
  database,
  gate,
}: Dependencies): Desk['revealBankAccount'] {
  return (asker, id) =>
    gate.show(asker, { event: 'reveal', part: 'bankAccount', role: 'Desk.Read', clientId: id }, async () => {
      await counters.reveal(asker)
      const iban = await readIban(database, id)
      return iban === null ? null : { answer: { iban } }
    })
}
