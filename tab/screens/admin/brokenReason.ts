const reasons = [
  'refresh-token-used',
  'refresh-token-expired',
  'app-refused',
  'encryption-key',
  'refused',
] as const

/** Returns whether the screen has a text for this reason; other reasons are shown as they are. */
export function isBrokenReason(reason: string): reason is (typeof reasons)[number] {
  return reasons.some((known) => known === reason)
}
