import { parseArgs } from 'node:util'
import pino from 'pino'
import restify from 'restify'
import { createAdapter } from '../../bot/adapter.ts'

/** Runs a bot that repeats every message, on the server and adapter of the real bot, for the bench to compare with. */
const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    'app-id': text,
    'app-password': text,
    'metadata-url': text,
    'token-issuer': text,
    'login-url': text,
    'oauth-url': text,
    tenant: text,
  },
})
const adapter = createAdapter({
  settings: {
    appId: values['app-id'] ?? '',
    appPassword: values['app-password'] ?? '',
    openIdMetadataUrl: values['metadata-url'] ?? '',
    tokenIssuer: values['token-issuer'] ?? '',
    loginUrl: values['login-url'] ?? '',
    oauthUrl: values['oauth-url'] ?? '',
    oauthConnection: null,
    teamsAppId: values['app-id'] ?? '',
  },
  tenantId: values.tenant ?? '',
  handler: async (context) => {
    await context.sendActivity({ type: 'message', text: context.activity.text })
  },
  fetch: globalThis.fetch,
  now: () => new Date(),
  log: pino({ level: 'silent' }),
})
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => adapter.handle(request, response))
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${server.address().port}` }))
