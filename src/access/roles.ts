/** The Entra app roles of the portal. src/desk/rights.ts lists what each of them may do. */
export const roles = ['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'] as const
export type Role = (typeof roles)[number]

/** Returns the names that are roles of the portal; other names are ignored. */
export function knownRoles(names: readonly string[]): readonly Role[] {
  return roles.filter((role) => names.includes(role))
}

/** Returns true if the employee holds this very role. No role includes another. */
export function holds(employee: { readonly roles: readonly Role[] }, role: Role): boolean {
  return employee.roles.includes(role)
}
