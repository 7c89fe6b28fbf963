import { fifthLook } from './fifthLook.ts'
import { find } from './find.ts'
import { fourthLook } from './fourthLook.ts'
import { balance, invoice, invoices, lastReceipt, openItems } from './money.ts'
import { creditor, directDebit, officeClients, representative } from './people.ts'
import { secondLook } from './secondLook.ts'
import { sixthLook } from './sixthLook.ts'
import { back, help, language, more, notUnderstood, pick, refresh, smallTalk } from './talk.ts'
import { thirdLook } from './thirdLook.ts'
import type { Utterance } from './utterance.ts'

export type { Utterance } from './utterance.ts'

/** Messages as tired employees type them, written before the rules that read them. */
export const utterances: readonly Utterance[] = [
  ...find,
  ...lastReceipt,
  ...balance,
  ...openItems,
  ...invoices,
  ...invoice,
  ...directDebit,
  ...representative,
  ...officeClients,
  ...creditor,
  ...help,
  ...smallTalk,
  ...language,
  ...pick,
  ...more,
  ...back,
  ...refresh,
  ...notUnderstood,
  ...secondLook,
  ...thirdLook,
  ...fourthLook,
  ...fifthLook,
  ...sixthLook,
]
