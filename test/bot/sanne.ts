import type { Employee } from '../../src/access/index.ts'
import { employeeId } from '../../src/values/ids.ts'

export const sanne: Employee = {
  id: employeeId('5a000000-0000-4000-8000-000000000001'),
  name: 'Sanne Kuipers',
  roles: ['Desk.Read'],
  language: null,
}
