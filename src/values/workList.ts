/** The work lists about money: clients to call or to write to. */
export const moneyWorkLists = ['reversed', 'late30', 'late60', 'late90', 'directDebit', 'credit'] as const

/** The work lists about changes of client details. */
export const changeWorkLists = ['waiting', 'conflict'] as const

export const workLists = [...moneyWorkLists, ...changeWorkLists] as const

export type MoneyWorkList = (typeof moneyWorkLists)[number]
export type ChangeWorkList = (typeof changeWorkLists)[number]
export type WorkList = (typeof workLists)[number]

/** A client belongs to one of these lists with an amount that is overdue for more than this many days. */
export const lateWorkLists: { readonly [List in MoneyWorkList]?: number } = {
  late30: 30,
  late60: 60,
  late90: 90,
}

export function isChangeWorkList(list: WorkList): list is ChangeWorkList {
  return changeWorkLists.some((each) => each === list)
}
