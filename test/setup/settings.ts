/** Valid settings for a server that talks to no one: neither Exact nor Entra is asked before someone signs in. */
export const settings = {
  PUBLIC_URL: 'https://portaal.lindehof.example',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  EXACT_CLIENT_ID: 'client',
  EXACT_CLIENT_SECRET: 'secret-of-exact',
  ENTRA_TENANT_ID: '7e000000-0000-4000-8000-000000000001',
  ENTRA_CLIENT_ID: 'c1000000-0000-4000-8000-000000000001',
  ENTRA_CLIENT_SECRET: 'secret-of-entra',
  BOT_APP_ID: 'b0700000-0000-4000-8000-000000000001',
  BOT_APP_PASSWORD: 'secret-of-bot',
}
