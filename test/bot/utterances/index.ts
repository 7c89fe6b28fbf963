import { find } from './find.ts'
import { freshSet1 } from './freshSet1.ts'
import { freshSet2 } from './freshSet2.ts'
import { freshSet3 } from './freshSet3.ts'
import { freshSet4 } from './freshSet4.ts'
import { freshSet5 } from './freshSet5.ts'
import { balance, invoice, invoices, lastReceipt, openItems } from './money.ts'
import { creditor, directDebit, officeClients, representative } from './people.ts'
import { back, help, language, more, notUnderstood, pick, refresh, smallTalk } from './talk.ts'
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
  ...freshSet1,
  ...freshSet2,
  ...freshSet3,
  ...freshSet4,
  ...freshSet5,
]
