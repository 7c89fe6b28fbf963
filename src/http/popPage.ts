import { createHash } from 'node:crypto'

/** Where telephone systems send the browser: `/pop?phone=…`. */
export const popAddress = '/pop'

/**
 * Puts the number aside in this tab of the browser and opens the same address without it, in the place of the one
 * that was called; `tab/screens/pop/incomingCall.ts` takes it from there. It is read as it stands: what telephone systems
 * make of an address differs.
 */
const script = `const asked = location.search.slice(0, 1000)
history.replaceState(null, '', '${popAddress}')
try { sessionStorage.setItem('portal.calling', JSON.stringify({ asked, at: Date.now() })) } catch {}
location.replace('${popAddress}')`

/** What the content security policy must name for the script to run. */
export const popScriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The page that takes the number out of the address before anything else is fetched; the back button does not
 * reach that address either.
 */
export const popPage = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Servicedeskportaal</title>
<script>${script}</script>
</head>
<body>
<noscript>Zet JavaScript aan om het portaal te gebruiken. Turn on JavaScript to use the portal.</noscript>
</body>
</html>
`
