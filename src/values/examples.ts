/** The portal's address in error messages and example settings. */
export const exampleAddress = 'https://portaal.lindehof.example'

/** Ids in error messages. */
export const exampleIds = {
  tenant: '3f2a8c14-5b6d-4e7f-9a01-2c3d4e5f6a7b',
  app: '8c51d0e7-2f94-4b3a-b6d8-90e1f2a3b4c5',
  bot: 'd7e6a5b4-13c2-4f01-8e9d-7c6b5a493827',
}

/** Returns whether the id is an example: one of the above, or the zeros in the example settings. */
export function isExampleId(id: string): boolean {
  return /^[0-]+$/.test(id) || Object.values(exampleIds).includes(id.toLowerCase())
}
