import type { EmployeeId } from '../values/ids.ts'

/** What an employee may do; Entra app roles of the same names. */
export const roles = ['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'] as const
export type Role = (typeof roles)[number]

/** Who is signed in, from a checked token or session; never from what a caller says of himself. */
export type Employee = {
  readonly id: EmployeeId
  readonly name: string
  readonly roles: readonly Role[]
  /** Preferred language where the token says so. */
  readonly language: 'nl' | 'en' | null
}

/** Where a question came from, for the access log. */
export type Origin = 'tab' | 'browser' | 'bot' | 'api'
