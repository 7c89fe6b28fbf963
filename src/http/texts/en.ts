import type { Texts } from './texts.ts'

const away = {
  title: 'Exact cannot be reached',
  detail: 'Exact does not answer right now. Please try again in a few minutes.',
}

export const en: Texts = {
  problems: {
    'access/no-token': {
      title: 'Not signed in',
      detail: 'You are not signed in. Please sign in and try again.',
    },
    'access/invalid-token': {
      title: 'Sign-in not valid',
      detail: 'Your sign-in is not valid. Please sign in again.',
    },
    'access/expired': { title: 'Sign-in expired', detail: 'Your sign-in has expired. Please sign in again.' },
    'access/other-tenant': {
      title: 'Another organisation',
      detail:
        'You are signed in with an account of another organisation. Sign in with your own work account.',
    },
    'access/guest': {
      title: 'No access for guests',
      detail: 'Guest accounts have no access to this portal.',
    },
    'access/no-role': {
      title: 'No role in the portal',
      detail: 'You have no role in this portal yet. Ask your administrator for access.',
    },
    'access/foreign-page': {
      title: 'Request refused',
      detail: 'This request did not come from the portal itself. Open the portal and try again there.',
    },
    'access/sign-in-failed': {
      title: 'Sign-in failed',
      detail: 'Signing in did not work. Please try again.',
    },
    'access/keys-unavailable': {
      title: 'Sign-in cannot be checked',
      detail: 'Your sign-in cannot be checked right now. Please try again in a few minutes.',
    },
    'desk/no-role': {
      title: 'No role in the portal',
      detail: 'You have no role in this portal yet. Ask your administrator for access.',
    },
    'desk/not-allowed': {
      title: 'Not allowed',
      detail: 'You are not allowed to see or do this. Ask your administrator if you need it.',
    },
    'desk/not-found': {
      title: 'Not found',
      detail: 'This was not found. It may have been removed, or the address is wrong.',
    },
    'desk/invalid': {
      title: 'Not filled in correctly',
      detail: 'Not everything is filled in correctly. Please correct the fields that are named.',
    },
    'desk/conflict': {
      title: 'Changed in the meantime',
      detail: 'Somebody else changed these data in the meantime. Compare the values and choose again.',
    },
    'desk/log-unavailable': {
      title: 'Access log not available',
      detail: 'Access cannot be recorded right now, so no data are shown. Please try again later.',
    },
    'desk/exact-away': away,
    'desk/no-pdf': { title: 'No PDF', detail: 'Exact holds no PDF of this invoice.' },
    'desk/switched-off': {
      title: 'Switched off',
      detail: 'This part is switched off. Your administrator can switch it on.',
    },
    'desk/too-many-requests': {
      title: 'Too many requests',
      detail: 'You did this too often in a short time. Wait a moment and try again.',
    },
    'desk/too-busy': {
      title: 'Searching takes too long',
      detail:
        'It is too busy at the moment to search for this. Type more, such as the city too, or try again.',
    },
    'portal/contrast': {
      title: 'Colour hard to read',
      detail: 'This colour is too light: white text on it is hard to read. Choose a darker colour.',
    },
    'portal/logo': {
      title: 'Logo cannot be used',
      detail: 'This logo cannot be used. Choose a PNG or a simple SVG of at most 64 kB.',
    },
    'exact/not-connected': {
      title: 'Exact is not connected',
      detail: 'Exact is not connected yet. An administrator can do that on the admin page.',
    },
    'exact/connection-broken': {
      title: 'Connection with Exact broken',
      detail: 'The connection with Exact is broken. An administrator can connect again on the admin page.',
    },
    'exact/away': away,
    'exact/budget-spent': {
      title: 'Limit of Exact reached',
      detail: 'The portal may not ask anything of Exact for a while. Please try again later.',
    },
    'exact/refused': { title: 'Exact refuses', detail: 'Exact refused the request.' },
    'exact/not-found': { title: 'Not found in Exact', detail: 'This was not found in Exact.' },
    'exact/unexpected-answer': {
      title: 'Unexpected answer from Exact',
      detail: 'Exact gave an answer that the portal does not understand. Please try again later.',
    },
    'database/away': {
      title: 'No connection for a moment',
      detail: 'The data cannot be reached right now. Please try again in a few seconds.',
    },
    'request/invalid': {
      title: 'Not filled in correctly',
      detail: 'The request is not filled in correctly. Please correct the fields that are named.',
    },
    'request/malformed': { title: 'Request unreadable', detail: 'The request is not readable JSON.' },
    'request/too-large': { title: 'Request too large', detail: 'The request is too large.' },
    'request/unsupported-type': {
      title: 'Content type not known',
      detail: 'The request must be JSON (content type application/json, not compressed).',
    },
    'request/unknown-address': { title: 'Unknown address', detail: 'This address does not exist.' },
    'request/unknown-method': { title: 'Unknown method', detail: 'This address does not know this method.' },
    'internal/not-ready': {
      title: 'Not ready',
      detail: 'The portal is not ready yet or cannot reach its database.',
    },
    'internal/unexpected': {
      title: 'Something went wrong',
      detail: 'Something went wrong in the portal. Please try again; report it if it keeps happening.',
    },
  },
  pages: {
    exactConnected: {
      title: 'Exact is connected',
      text: 'The portal is now fetching the data. You may close this window.',
    },
    exactFailed: {
      title: 'Connecting did not work',
      text: 'Exact is not connected. Go back to the portal and start connecting again.',
    },
    signInFailed: {
      title: 'Signing in did not work',
      text: 'You are not signed in. Go back to the portal and try again.',
    },
    back: 'Back to the portal',
  },
}
