import type { DemoPerson } from '../../test/standIns/teamsHost/index.ts'

/** The invented people of the demo, the most used first. The chat needs at least six. */
export const deskEmployee: DemoPerson = {
  id: '5a000000-0000-4000-8000-000000000001',
  name: 'Sanne Kuipers',
  title: 'servicedesk',
  roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors'],
}
export const administrator: DemoPerson = {
  id: '5a000000-0000-4000-8000-000000000002',
  name: 'Arjan Beheer',
  title: 'beheerder',
  roles: ['Desk.Read', 'Portal.Admin'],
}
export const people: readonly DemoPerson[] = [
  deskEmployee,
  {
    id: '5a000000-0000-4000-8000-000000000003',
    name: 'Ilse de Boer',
    title: 'alleen lezen',
    roles: ['Desk.Read'],
  },
  {
    id: '5a000000-0000-4000-8000-000000000006',
    name: 'Joost van Dam',
    title: 'lezen en crediteuren',
    roles: ['Desk.Read', 'Desk.Creditors'],
  },
  administrator,
  {
    id: '5a000000-0000-4000-8000-000000000004',
    name: 'Priya Ramdin',
    title: 'privacy',
    roles: ['Desk.Read', 'Privacy.Officer'],
  },
  {
    id: '5a000000-0000-4000-8000-000000000005',
    name: 'Noor Zonderrol',
    title: 'zonder rol',
    roles: [],
  },
]
