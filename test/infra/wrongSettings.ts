import { settings } from '../setup/settings.ts'

const tenant = settings.ENTRA_TENANT_ID
const space = 'has a space or a line break before or after it; remove that'
const scheme = 'must begin with https:// (http:// is allowed only for localhost, 127.0.0.1 and [::1])'
const noAddress = 'is not an address; write all of it, starting with https://'
const path = 'must not have a path; end it after the host'
const query = 'must not hold a ? or a #; remove it and what follows'
const credentials = 'must not hold a user name or password; remove them and the @'
const portZero = 'has port 0, which no one can reach; use the real port or leave it out'
const escapes = 'write @ as %40, # as %23, / as %2F and % as %25'
const unreadable = `cannot be read as postgres://user:password@host:5432/database; check the host and port, and in user and password ${escapes}`
const key = 'must be 32 bytes in base64, which is 44 characters'
const ofAnExample = 'is the id of an example; fill in your own'
const notAnId = 'must be an id of 32 digits and letters a to f, in five groups'
const tenantOnly = 'must have the tenant id and nothing else after the host'
const idOfSecret =
  'is the id of a secret; fill in the secret itself, in the column Value. Entra shows it only when the secret is made'
const blank = 'is blank'
const wholePort = 'must be a whole number from 0 to 65535'
const notADivision = (part: string) =>
  `must be the numbers of administrations in Exact, separated by commas; "${part}" is not one`
const notAHost = (part: string) =>
  `must be addresses of hosts, such as https://intranet.example or https://*.intranet.example, separated by commas; "${part}" is not one`

/** Wrong values of each setting, with what the admin reads about them between the name and the example. */
export const wrongSettings: readonly (readonly [name: string, value: string, fault: string])[] = [
  ['PUBLIC_URL', '', 'is missing'],
  ['PUBLIC_URL', 'portaal.lindehof.nl', noAddress],
  ['PUBLIC_URL', 'https://', noAddress],
  ['PUBLIC_URL', 'http://portaal.lindehof.nl', scheme],
  ['PUBLIC_URL', 'ftp://portaal.lindehof.nl', scheme],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl/portaal', path],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl ', space],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl\n', space],
  ['PUBLIC_URL', 'https://user:word@portaal.lindehof.nl', credentials],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl?x=1', query],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl/#start', query],
  ['PUBLIC_URL', 'https://portaal.lindehof.nl:0', portZero],
  ['PORT', ' ', wholePort],
  ['PORT', 'web', wholePort],
  ['PORT', '70000', wholePort],
  ['PORT', '3978.5', wholePort],
  ['PORT', '-1', wholePort],
  ['DATABASE_URL', 'mysql://portal:word@db/portal', 'must begin with postgres://'],
  ['DATABASE_URL', 'host=db dbname=portal', 'must begin with postgres://'],
  ['DATABASE_URL', 'postgres://portal:wo#rd@db/portal', unreadable],
  ['DATABASE_URL', 'postgres://portal:wo/rd@db/portal', unreadable],
  [
    'DATABASE_URL',
    'postgres://portal:wo%rd@db/portal',
    `has a % that means nothing; in the password ${escapes}`,
  ],
  ['DATABASE_URL', 'postgres://portal:word@db', 'does not name a database; end it with / and the name'],
  ['DATABASE_URL', 'postgres://portal:word@db/portal\n', space],
  ['DATA_DIR', ' ', blank],
  ['ENCRYPTION_KEY', '', 'is missing'],
  ['ENCRYPTION_KEY', 'password', key],
  ['ENCRYPTION_KEY', '07'.repeat(32), key],
  ['ENCRYPTION_KEY', Buffer.alloc(16, 7).toString('base64'), key],
  ['ENCRYPTION_KEY', `${settings.ENCRYPTION_KEY}\n`, space],
  ['ENCRYPTION_KEY', `${settings.ENCRYPTION_KEY},old`, `${key}, for each of the keys between the commas`],
  [
    'ENCRYPTION_KEY',
    Buffer.alloc(32).toString('base64'),
    'is the key of the example, which everyone knows; make your own',
  ],
  ['EXACT_MODE', 'no', 'must be one of on, off'],
  ['EXACT_BASE_URL', 'start.exactonline.nl', noAddress],
  ['EXACT_BASE_URL', 'http://start.exactonline.nl', scheme],
  ['EXACT_BASE_URL', 'https://start.exactonline.nl/api/v1', path],
  ['EXACT_CLIENT_ID', '', 'is missing'],
  ['EXACT_CLIENT_ID', '   ', blank],
  ['EXACT_CLIENT_SECRET', '', 'is missing'],
  ['EXACT_CLIENT_SECRET', ' word', space],
  ['EXACT_CLIENT_SECRET', 'word\n', space],
  ['EXACT_DIVISIONS', '99999999999', notADivision('99999999999')],
  ['EXACT_DIVISIONS', '123456,zorg', notADivision('zorg')],
  ['EXACT_DIVISIONS', '123456;123457', notADivision('123456;123457')],
  ['EXACT_DIVISIONS', '0', notADivision('0')],
  ['EXACT_DIVISIONS', ',', 'names no administration'],
  ['ENTRA_TENANT_ID', '', 'is missing'],
  ['ENTRA_TENANT_ID', '00000000-0000-0000-0000-000000000000', ofAnExample],
  ['ENTRA_TENANT_ID', 'lindehof.onmicrosoft.com', notAnId],
  ['ENTRA_TENANT_ID', `${tenant} `, space],
  ['ENTRA_CLIENT_ID', '00000000-0000-0000-0000-000000000000', ofAnExample],
  ['ENTRA_CLIENT_ID', '8c51d0e7-2f94-4b3a-b6d8-90e1f2a3b4c5', ofAnExample],
  ['ENTRA_CLIENT_SECRET', '', 'is missing'],
  ['ENTRA_CLIENT_SECRET', 'word\r\n', space],
  ['ENTRA_CLIENT_SECRET', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', idOfSecret],
  ['ENTRA_AUTHORITY', 'https://login.microsoftonline.com', tenantOnly],
  ['ENTRA_AUTHORITY', `https://login.microsoftonline.com/${tenant}/v2.0`, tenantOnly],
  [
    'ENTRA_AUTHORITY',
    'https://login.microsoftonline.com/common',
    'lets every organisation in; remove the setting, or write your tenant id in place of common',
  ],
  [
    'ENTRA_AUTHORITY',
    'https://login.microsoftonline.com/organizations/',
    'lets every organisation in; remove the setting, or write your tenant id in place of organizations',
  ],
  ['ENTRA_JWKS_URL', '/discovery/v2.0/keys', noAddress],
  ['ENTRA_ISSUER', `http://login.microsoftonline.com/${tenant}/v2.0`, scheme],
  ['BOT_APP_ID', '', 'is missing'],
  ['BOT_APP_ID', 'portal', notAnId],
  ['BOT_APP_ID', '00000000-0000-0000-0000-000000000000', ofAnExample],
  ['BOT_APP_PASSWORD', '', 'is missing'],
  ['BOT_APP_PASSWORD', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', idOfSecret],
  ['BOT_OPENID_METADATA_URL', 'login.botframework.com', noAddress],
  ['BOT_TOKEN_ISSUER', ' ', blank],
  ['BOT_LOGIN_URL', 'http://login.microsoftonline.com', scheme],
  ['BOT_OAUTH_URL', 'https://user@token.botframework.com', credentials],
  ['BOT_REGION', 'westeurope', 'must be one of europe, global'],
  ['BOT_OAUTH_CONNECTION', 'portal ', space],
  ['TEAMS_APP_ID', 'servicedesk', notAnId],
  ['FRAME_ANCESTORS', '*', notAHost('*')],
  ['FRAME_ANCESTORS', 'intranet.lindehof.nl', notAHost('intranet.lindehof.nl')],
  ['FRAME_ANCESTORS', 'http://intranet.lindehof.nl', notAHost('http://intranet.lindehof.nl')],
  ['FRAME_ANCESTORS', 'https://intranet.lindehof.nl/start', notAHost('https://intranet.lindehof.nl/start')],
  ['FRAME_ANCESTORS', 'https://a.nl; script-src *', notAHost('https://a.nl; script-src *')],
  ['FRAME_ANCESTORS', 'https://*', notAHost('https://*')],
  [
    'FRAME_ANCESTORS',
    'https://a.nl,\nhttps://b.nl',
    'has a line break; put all addresses on one line, separated by commas',
  ],
  ['FRAME_ANCESTORS', ' , ', 'names no address'],
  ['DRAIN_SECONDS', 'five', 'must be a number from 0 to 8'],
  ['DRAIN_SECONDS', '9', 'must be a number from 0 to 8'],
  ['LOG_LEVEL', 'verbose', 'must be one of fatal, error, warn, info, debug, trace, silent'],
]
