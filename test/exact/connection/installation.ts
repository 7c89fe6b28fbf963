import type { Installation } from '../../../src/exact/ownership.ts'

/** The only installation of a test. */
export const installation: Installation = {
  address: 'http://localhost:3978',
  database: 'test',
  isOff: false,
}
