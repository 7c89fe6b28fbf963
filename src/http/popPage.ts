import { createHash } from 'node:crypto'

/** Telephone systems open the browser at `/pop?phone=…`. */
export const popAddress = '/pop'

/**
 * Moves the query string to the session storage of this browser tab, where `tab/screens/pop/incomingCall.ts` reads it, and
 * opens the page again without it. The query string is kept as it is, because each telephone system encodes it in its
 * own way.
 */
const script = `const asked = location.search.slice(0, 1000)
history.replaceState(null, '', '${popAddress}')
try { sessionStorage.setItem('portal.calling', JSON.stringify({ asked, at: Date.now() })) } catch {}
location.replace('${popAddress}')`

/** The hash that allows the script in the Content-Security-Policy. */
export const popScriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The page that removes the number from the address before the browser fetches anything else. The back button does not
 * return to the address with the number.
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
