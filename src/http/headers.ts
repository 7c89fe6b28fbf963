import { microsoftHosts } from '../values/microsoftHosts.ts'

/**
 * Returns the security headers of every response. `frameAncestors` are hosts other than Teams that may show the portal in
 * a frame; `script` is the hash of the only inline script that may run.
 */
export function securityHeaders(options: {
  readonly publicUrl: string
  readonly frameAncestors: readonly string[]
  readonly script?: string
}): { readonly [header: string]: string } {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...(options.script ? [options.script] : [])],
    // Fluent UI inserts its style rules at run time.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    // teams-js fetches its list of valid hosts from there.
    'connect-src': ["'self'", 'https://res.cdn.office.net'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'", ...microsoftHosts, ...options.frameAncestors],
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    ...(options.publicUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
}
