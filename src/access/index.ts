export type {
  AccessEvent,
  AccessLine,
  AccessOutcome,
  AccessPurpose,
} from './accessLine.ts'
export type { Employee, Origin } from './employee.ts'
export { createTokenVerifier, type EntraSettings, type VerifyToken } from './entraToken.ts'
export { AccessError, type AccessErrorCode } from './errors.ts'
export { createFreshRoles } from './freshRoles.ts'
export { readAccessLines } from './readAccessLines.ts'
export { createRenewToken } from './renewToken.ts'
export { holds, type Role, roles } from './roles.ts'
export { createSessions, type Sessions } from './sessions.ts'
export { createSignIn, type SignIn } from './signIn.ts'
export { verifyAccessLog } from './verifyAccessLog.ts'
export { writeAccessLine } from './writeAccessLine.ts'
