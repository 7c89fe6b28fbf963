/** What is wrong with settings of the portal that an admin wants to save. */
export type PortalErrorCode = 'portal/contrast' | 'portal/logo'

export class PortalError extends Error {
  readonly code: PortalErrorCode
  /** `suggestion` is a value that would do. */
  readonly fields: readonly { readonly path: string; readonly code: string; readonly suggestion?: string }[]
  constructor(code: PortalErrorCode, fields: PortalError['fields']) {
    super(code)
    this.name = 'PortalError'
    this.code = code
    this.fields = fields
  }
}
