import type { Texts } from './texts.ts'

const away = {
  title: 'Exact cannot be reached',
  detail: 'Exact is not responding right now. Please try again in a few minutes.',
}

export const en: Texts = {
  problems: {
    'access/no-token': {
      title: 'Not signed in',
      detail: 'You are not signed in. Please sign in and try again.',
    },
    'access/invalid-token': {
      title: 'Sign-in no longer valid',
      detail: 'Your sign-in is no longer valid. Please sign in again.',
    },
    'access/expired': { title: 'Sign-in expired', detail: 'Your sign-in has expired. Please sign in again.' },
    'access/other-tenant': {
      title: 'Account of another organisation',
      detail:
        'You are signed in with an account of another organisation. Sign in with your own work account.',
    },
    'access/guest': {
      title: 'No access for guests',
      detail:
        'You are signed in with a guest account, which has no access to this portal. Sign in with your own work account.',
    },
    'access/no-role': {
      title: 'No role in the portal',
      detail: 'You do not have access to this portal yet. Ask your administrator for a role.',
    },
    'access/foreign-page': {
      title: 'Request refused',
      detail: 'This request did not come from the portal itself. Open the portal and try again there.',
    },
    'access/sign-in-failed': {
      title: 'Sign-in failed',
      detail: 'You could not be signed in. Please try again.',
    },
    'access/keys-unavailable': {
      title: 'Sign-in cannot be checked',
      detail: 'Your sign-in cannot be checked right now. Please try again in a few minutes.',
    },
    'desk/no-role': {
      title: 'No role in the portal',
      detail: 'You do not have access to this portal yet. Ask your administrator for a role.',
    },
    'desk/not-allowed': {
      title: 'Not allowed',
      detail: 'You are not allowed to see or do this. Ask your administrator if you need it.',
    },
    'desk/not-found': {
      title: 'Not found',
      detail: 'We cannot find this. It may have been removed, or the link may be wrong. Search again.',
    },
    'desk/invalid': {
      title: 'Some fields are incorrect',
      detail: 'Some fields are not filled in correctly. Fix the highlighted fields.',
    },
    'desk/conflict': {
      title: 'Changed in the meantime',
      detail:
        'Someone else has changed this data in the meantime. Compare the values and choose which to keep.',
    },
    'desk/log-unavailable': {
      title: 'Access log unavailable',
      detail: 'We cannot log access right now, so we cannot show any data. Please try again later.',
    },
    'desk/exact-away': away,
    'desk/no-pdf': {
      title: 'No PDF',
      detail: 'Exact has no PDF of this invoice. Ask the finance department for a copy.',
    },
    'desk/switched-off': {
      title: 'Turned off',
      detail: 'This part of the portal is turned off. Your administrator can turn it on.',
    },
    'desk/too-many-requests': {
      title: 'Too many requests',
      detail: 'You have done this too often in a short time. Wait a moment and try again.',
    },
    'desk/too-busy': {
      title: 'The search takes too long',
      detail:
        'The portal is too busy to search for this right now. Type more, such as the city, or try again.',
    },
    'portal/contrast': {
      title: 'Colour is hard to read',
      detail: 'This colour is too light: white text on it is hard to read. Choose a darker colour.',
    },
    'portal/logo': {
      title: 'Logo cannot be used',
      detail: 'We cannot use this logo. Choose a PNG or a simple SVG of at most 64 kB.',
    },
    'portal/tiles-changed': {
      title: 'Tiles have changed',
      detail: 'You changed your tiles in another window in the meantime. Please try again.',
    },
    'exact/not-connected': {
      title: 'Exact is not connected',
      detail: 'Exact is not connected yet. An administrator can connect it under Administration.',
    },
    'exact/connection-broken': {
      title: 'Connection to Exact broken',
      detail: 'The connection to Exact is broken. An administrator can reconnect under Administration.',
    },
    'exact/off': {
      title: 'Exact is not used',
      detail:
        'This portal is a copy or is cut off from Exact. You can search here, but not change anything in Exact.',
    },
    'exact/away': away,
    'exact/budget-spent': {
      title: 'Exact limit reached',
      detail: 'The portal has reached the limit of requests to Exact. Please try again later.',
    },
    'exact/refused': {
      title: 'Refused by Exact',
      detail: 'Exact refused the request. Please try again later; report it if it keeps happening.',
    },
    'exact/not-found': {
      title: 'Not found in Exact',
      detail: 'This is not in Exact. It may have been removed.',
    },
    'exact/unexpected-answer': {
      title: 'Unexpected response from Exact',
      detail: 'The portal does not understand the response from Exact. Please try again later.',
    },
    'database/away': {
      title: 'Connection lost for a moment',
      detail: 'We cannot reach the data right now. Please try again in a few seconds.',
    },
    'database/full': {
      title: 'Nothing can be saved',
      detail:
        'Nothing can be saved right now: the disk of the portal is full. Please tell your administrator.',
    },
    'request/invalid': {
      title: 'Some fields are incorrect',
      detail: 'Some fields of the request are not filled in correctly. Fix the highlighted fields.',
    },
    'request/malformed': { title: 'Malformed request', detail: 'The request is not valid JSON.' },
    'request/too-large': { title: 'Request too large', detail: 'The request is larger than 256 kB.' },
    'request/unsupported-type': {
      title: 'Unsupported content type',
      detail: 'The request must be JSON (content type application/json, not compressed).',
    },
    'request/unknown-address': { title: 'Unknown address', detail: 'This address does not exist.' },
    'request/unknown-method': {
      title: 'Unknown method',
      detail: 'This address does not support this method.',
    },
    'internal/not-ready': {
      title: 'Not ready',
      detail: 'The portal is still starting, or it cannot reach its database. Please try again in a moment.',
    },
    'internal/unexpected': {
      title: 'Something went wrong',
      detail: 'Something went wrong in the portal. Please try again, and report it if it keeps happening.',
    },
  },
  pages: {
    exactConnected: {
      title: 'Exact is connected',
      text: 'The portal is now loading the data. You can close this window.',
    },
    exactFailed: {
      title: 'Exact could not be connected',
      text: 'Go back to the portal and connect Exact again.',
    },
    signInFailed: {
      title: 'You could not be signed in',
      text: 'Go back to the portal and try again.',
    },
    back: 'Back to the portal',
  },
}
