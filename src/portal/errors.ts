/** Why the portal settings or an employee's tiles cannot be saved. */
export type PortalErrorCode = 'portal/contrast' | 'portal/logo' | 'portal/tiles-changed'

export class PortalError extends Error {
  readonly code: PortalErrorCode
  /** The settings that are wrong, by path; `suggestion` is a value that would be accepted. */
  readonly fields: readonly { readonly path: string; readonly code: string; readonly suggestion?: string }[]
  constructor(code: PortalErrorCode, fields: PortalError['fields'] = []) {
    super(code)
    this.name = 'PortalError'
    this.code = code
    this.fields = fields
  }
}
