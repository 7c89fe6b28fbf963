import { type Employee, type Role, roles } from './employee.ts'

/** The roles among these names that are ours; a name we do not know gives no right. */
export function knownRoles(names: readonly string[]): readonly Role[] {
  return roles.filter((role) => names.includes(role))
}

/** Whether the employee holds the role. No role includes another: what is not given is not allowed. */
export function holds(employee: Employee, role: Role): boolean {
  return employee.roles.includes(role)
}
