import { readIban } from '../clients/index.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.ts'

/** Returns a whole IBAN. Each reveal counts towards the employee's limit. Not found if the client has no account. */
export function createRevealBankAccount({
  counters,
  database,
  gate,
}: Dependencies): Desk['revealBankAccount'] {
  return (asker, id) =>
    gate.show(asker, 'revealBankAccount', { relationId: id }, async () => {
      await counters.reveal(asker)
      const iban = await readIban(database, id)
      return iban === null ? null : { answer: { iban } }
    })
}
