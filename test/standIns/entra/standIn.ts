/** Somebody who can be chosen on the sign-in page. */
export type EntraPerson = {
  /** The object id in Entra. */
  readonly oid: string
  readonly name: string
  /** App roles. */
  readonly roles: readonly string[]
  /** What they do, as the page reads it. */
  readonly title?: string
}

/** What a token holds; all but the person has a good default. */
export type TokenContent = Pick<EntraPerson, 'oid' | 'name' | 'roles'> & {
  /** Another tenant; the issuer goes with it unless told. */
  readonly tid?: string
  readonly aud?: string
  readonly iss?: string
  /** Delegated scopes; null for a token of an application, which has none. */
  readonly scp?: string | null
  /** 1 for a guest. */
  readonly acct?: number
  /** Where the person signed in; absent for a member. */
  readonly idp?: string
  /** Preferred language, such as `nl-NL`. */
  readonly xms_pl?: string
  /** From now; negative for a token that has expired. */
  readonly expiresInSeconds?: number
  /** From now; positive for a token that is not valid yet. */
  readonly validInSeconds?: number
  /** `stranger` signs with a key of its own under the known name. */
  readonly key?: 'ours' | 'stranger'
}

/** Plays Entra: its keys, its tokens, and its sign-in page for a browser. */
export type EntraStandIn = {
  readonly tenantId: string
  readonly clientId: string
  /** The only secret that the token endpoint takes. */
  readonly clientSecret: string
  /** https, with the certificate of `test/standIns/tls`; tenant included. */
  readonly authority: string
  readonly issuer: string
  /** Plain http, so that nobody has to trust a certificate to check a token. */
  readonly jwksUrl: string
  /** Where the sign-in page stands, in plain http: a browser would stumble over the certificate. */
  readonly url: string
  /** A token of Teams for the portal, as its tab gets it. */
  readonly token: (content: TokenContent) => Promise<string>
  readonly close: () => Promise<void>
}
