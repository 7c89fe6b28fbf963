/** A person who can be chosen on the sign-in page. */
export type EntraPerson = {
  /** The object id in Entra. */
  readonly oid: string
  readonly name: string
  /** App roles. */
  readonly roles: readonly string[]
  /** The person's job, shown on the page. */
  readonly title?: string
}

/** The claims of a token. Everything but the person has a default. */
export type TokenContent = Pick<EntraPerson, 'oid' | 'name' | 'roles'> & {
  /** Another tenant. It also changes the default issuer. */
  readonly tid?: string
  readonly aud?: string
  readonly iss?: string
  /** Delegated scopes; null for an application's token, which has none. */
  readonly scp?: string | null
  /** 1 for a guest. */
  readonly acct?: number
  /** The provider of a guest's identity; absent for a member. */
  readonly idp?: string
  /** Preferred language, such as `nl-NL`. */
  readonly xms_pl?: string
  /** Counted from now; negative for an expired token. */
  readonly expiresInSeconds?: number
  /** The age of the token; 0 by default. */
  readonly issuedSecondsAgo?: number
  /** Counted from now; positive for a token that is not valid yet. */
  readonly validInSeconds?: number
  /** `stranger` is an unpublished key under a published key id. */
  readonly key?: 'ours' | 'stranger'
}

/** Plays Entra: its keys, its tokens, and its sign-in page for a browser. */
export type EntraStandIn = {
  readonly tenantId: string
  readonly clientId: string
  /** The only secret that the token endpoint accepts. */
  readonly clientSecret: string
  /** https, with the certificate of `test/standIns/tls`; tenant included. */
  readonly authority: string
  readonly issuer: string
  /** Plain http, so that checking a token needs no trusted certificate. */
  readonly jwksUrl: string
  /** Address of the sign-in page. Plain http, because a browser would refuse the certificate. */
  readonly url: string
  /** Returns a Teams token for the portal, as the tab receives it. */
  readonly token: (content: TokenContent) => Promise<string>
  /** Changes the roles in the person's next on-behalf-of token; null disables the account. */
  readonly changeRoles: (oid: string, roles: readonly string[] | null) => void
  readonly close: () => Promise<void>
}
