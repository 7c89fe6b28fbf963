import type { IncomingMessage, ServerResponse } from 'node:http'
import { ConfidentialClientApplication } from '@azure/msal-node'
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import {
  AppCredentials,
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector'
import type { Logger } from 'pino'
import { z } from 'zod'
import { type CheckChannelToken, createChannelTokenCheck } from './channelToken.ts'
import { BotError } from './errors.ts'
import { tryOnce } from './oneAttempt.ts'
import type { BotSettings } from './settings.ts'

/** Receives the activities of the channel and passes them to the handler. */
export type Adapter = {
  readonly handle: (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => Promise<void>
}

export type Handler = (context: TurnContext, tokens: UserTokenClient) => Promise<void>

const channel = 'msteams'
const activityContent = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal(channel),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string() }),
  locale: z.string().nullish(),
})

/**
 * Connects this server to the Bot Framework. Answers 401 if an activity has no valid token of the channel, and 503 if
 * the channel's keys are unavailable.
 */
export function createAdapter(options: {
  readonly settings: BotSettings
  readonly tenantId: string
  readonly handler: Handler
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Date
  readonly log: Logger
}): Adapter {
  const { settings, handler, log } = options
  const connection = new Connection(authentication(settings, options.tenantId))
  const check = channelCheck(settings, options)
  return {
    handle: async (request, response) => {
      const activity: unknown = request.body
      try {
        const token = await check(request.headers.authorization ?? '')
        if (!isActivity(activity)) throw new BotError('bot/bad-request')
        token.mustBeOf(activity)
        const answer = await connection.receive(activity, settings.appId, handler)
        send(response, answer?.status ?? 200, answer?.body)
      } catch (error) {
        const status = statusOf(error)
        const code = error instanceof BotError ? error.code : 'bot/unexpected'
        if (status >= 500) log.error({ code, ...technical(error) }, 'the bot could not answer')
        else log.warn({ code }, 'an activity was refused')
        send(response, status, undefined)
      }
    },
  }
}

function isActivity(body: unknown): body is Activity {
  return activityContent.safeParse(body).success
}

function channelCheck(
  settings: BotSettings,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => Date },
): CheckChannelToken {
  return createChannelTokenCheck(
    {
      appId: settings.appId,
      metadataUrl: settings.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
      issuer: settings.tokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
    },
    { fetch, now },
  )
}

/** The library's adapter, behind our own check of the sender. */
class Connection extends CloudAdapter {
  async receive(activity: Activity, appId: string, handler: Handler): Promise<InvokeResponse | undefined> {
    const claimsIdentity = new ClaimsIdentity(
      [{ type: AuthenticationConstants.AudienceClaim, value: appId }],
      true,
    )
    const checked: AuthenticateRequestResult = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      claimsIdentity,
      connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
    }
    return this.processActivity(checked, activity, async (context) => {
      const tokens: UserTokenClient = context.turnState.get(this.UserTokenClientKey)
      await handler(context, tokens)
    })
  }
}

/** The library needs every address as soon as one of them differs from the default. */
function authentication(settings: BotSettings, tenantId: string): LimitedAuthentication {
  const authority = settings.loginUrl ?? `https://login.microsoftonline.com/${tenantId}`
  const addresses: ConfigurationBotFrameworkAuthenticationOptions = {
    MicrosoftAppId: settings.appId,
    MicrosoftAppTenantId: tenantId,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: settings.tokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: settings.oauthUrl,
    ToBotFromChannelOpenIdMetadataUrl:
      settings.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  }
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: settings.appId,
      clientSecret: settings.appPassword,
      authority,
      knownAuthorities: [new URL(authority).host],
    },
  })
  return new LimitedAuthentication(addresses, new Credentials(settings.appId, application))
}

/** The time limits in milliseconds for a request to the channel and to the token service. */
const limits = { channel: 5_000, tokens: 3_000 }

class LimitedAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new LimitedConnectors(super.createConnectorFactory(identity))
  }
  override async createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    const client = await super.createUserTokenClient(identity)
    tryOnce(client, limits.tokens)
    return client
  }
}

class LimitedConnectors extends ConnectorFactory {
  readonly factory: ConnectorFactory
  constructor(factory: ConnectorFactory) {
    super()
    this.factory = factory
  }
  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const client = await this.factory.create(serviceUrl, audience)
    tryOnce(client, limits.channel)
    return client
  }
}

/** Creates the bot's credentials for the channel. The application fetches and caches their tokens. */
class Credentials extends ServiceClientCredentialsFactory {
  readonly appId: string
  readonly application: ConfidentialClientApplication
  constructor(appId: string, application: ConfidentialClientApplication) {
    super()
    this.appId = appId
    this.application = application
  }
  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.appId
  }
  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }
  override async createCredentials(_appId: string, audience: string | undefined): Promise<AppCredentials> {
    const scope = audience ?? AuthenticationConstants.ToChannelFromBotOAuthScope
    return new ChannelCredentials(this.appId, scope, this.application)
  }
}

/** The library's own class requires an older msal-node. */
class ChannelCredentials extends AppCredentials {
  readonly application: ConfidentialClientApplication
  constructor(appId: string, scope: string, application: ConfidentialClientApplication) {
    super(appId, undefined, scope)
    this.application = application
  }
  protected override async refreshToken() {
    const scopes = [`${this.oAuthScope}/.default`]
    const token = await this.application.acquireTokenByClientCredential({ scopes })
    if (!token?.expiresOn) throw new Error('no token for the channel')
    return { accessToken: token.accessToken, expiresOn: token.expiresOn }
  }
}

function statusOf(error: unknown): number {
  if (!(error instanceof BotError)) return 500
  if (error.code === 'bot/keys-unavailable') return 503
  return error.code === 'bot/bad-request' ? 400 : 401
}

/** Returns what may be logged of an error. Its message is left out, because it may contain the search text. */
export function technical(error: unknown): { readonly error: string; readonly stack?: string | undefined } {
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) {
    response.writeHead(status)
    response.end()
    return
  }
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
