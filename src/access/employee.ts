import type { EmployeeId } from '../values/ids.ts'
import type { Language } from '../values/language.ts'
import type { Role } from './roles.ts'

/** The signed-in employee, read from a verified token or session and never from a request. */
export type Employee = {
  readonly id: EmployeeId
  readonly name: string
  readonly roles: readonly Role[]
  /** The preferred language, if the token has one. */
  readonly language: Language | null
}

/** Where a request came from, for the access log. */
export type Origin = 'tab' | 'browser' | 'bot' | 'api'
