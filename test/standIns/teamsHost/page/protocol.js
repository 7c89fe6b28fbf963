/**
 * What Teams answers to the messages of the TeamsJS library (2.x): a message is `{ id, uuidAsString, func, args }`,
 * its answer `{ id, uuidAsString, args }`. A message that is not in the table gets no answer, as in Teams.
 */

/** Outlook and Microsoft 365 have no clipboard for apps. */
const supportsOf = (hostName) => ({
  pages: { currentApp: {}, backStack: {} },
  dialog: { url: {} },
  teamsCore: {},
  ...(hostName === 'Teams' ? { clipboard: {} } : {}),
})

/** The flat context of old; the library turns it into the nested one. */
function flatContext({ locale, theme, subEntityId, person, tenantId, sessionId, hostName, clientType }) {
  const loginName = `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@lindehof.example`
  return {
    locale,
    theme,
    entityId: 'portal',
    subEntityId,
    userObjectId: person.id,
    tid: tenantId,
    loginHint: loginName,
    userPrincipalName: loginName,
    userDisplayName: person.name,
    hostName,
    hostClientType: clientType,
    frameContext: 'content',
    sessionId,
    appSessionId: sessionId,
    ringId: 'general',
    userLicenseType: 'Unknown',
    isFullScreen: false,
  }
}

const textOf = (base64) =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)))
const base64Of = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const reasonOf = (error) => (error instanceof Error ? error.message : String(error))

/**
 * Returns the table of answers, and the handlers that the tab registered. `host` has the functions context(), token(),
 * setReady(), setFailed(reason), openLink(address), navigate(parameters), shareLink(place), writeText(text) and
 * readText(). The `lateness` in its context is how many milliseconds to wait before answering `initialize`.
 */
export function answersOf(host) {
  const registered = new Set()
  const answers = {
    initialize: async () => {
      const { lateness = 0, hostName, clientType } = host.context()
      await new Promise((resolve) => setTimeout(resolve, lateness))
      const supports = supportsOf(hostName)
      const runtime = { apiVersion: 2, hostVersionsInfo: {}, isLegacyTeams: false, supports }
      return ['content', clientType, JSON.stringify(runtime), '2.0.0']
    },
    getContext: () => [flatContext(host.context())],
    registerHandler: ([name]) => {
      registered.add(name)
      return null
    },
    'authentication.getAuthToken': async () => {
      try {
        return [true, await host.token()]
      } catch (error) {
        return [false, reasonOf(error)]
      }
    },
    'appInitialization.appLoaded': () => null,
    'appInitialization.success': () => {
      host.setReady()
      return null
    },
    'appInitialization.failure': ([reason, message]) => {
      host.setFailed(message || reason)
      return null
    },
    'appInitialization.expectedFailure': ([reason, message]) => {
      host.setFailed(message || reason)
      return null
    },
    executeDeepLink: ([address]) => {
      host.openLink(address)
      return [true]
    },
    'pages.navigateToApp': ([parameters]) => {
      host.navigate({ subEntityId: parameters?.subPageId ?? '' })
      return [true]
    },
    'pages.currentApp.navigateTo': ([parameters]) => {
      host.navigate({ subEntityId: parameters?.subPageId ?? '' })
      return [null]
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      host.navigate({ subEntityId: '' })
      return [null]
    },
    shareDeepLink: ([subEntityId]) => {
      host.shareLink(subEntityId)
      return null
    },
    'clipboard.writeToClipboard': async ([{ content }]) => {
      try {
        await host.writeText(textOf(content))
        return [null]
      } catch (error) {
        return [{ errorCode: 1000, message: reasonOf(error) }]
      }
    },
    'clipboard.readFromClipboard': async () => {
      try {
        return [null, JSON.stringify({ mimeType: 'text/plain', content: base64Of(await host.readText()) })]
      } catch (error) {
        return [{ errorCode: 1000, message: reasonOf(error) }]
      }
    },
  }
  return { answers, registered }
}

/** Plays Teams for one frame that shows a page of `origin`. Gives what tells the frame something, and what ends it. */
export function serveFrame(frame, origin, host) {
  const { answers, registered } = answersOf(host)
  const post = (message) => frame.contentWindow?.postMessage(message, origin)
  const listen = async (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const { id, uuidAsString, func, args } = event.data ?? {}
    const answer = answers[func]
    if (!answer) return
    const given = await answer(args ?? [])
    if (given) post({ id, uuidAsString, args: given })
  }
  window.addEventListener('message', listen)
  return {
    tell: (func, args) => {
      if (registered.has(func)) post({ func, args })
    },
    stop: () => window.removeEventListener('message', listen),
  }
}

/** Plays the Teams app on a phone, which uses no frame and talks to the tab through `window.nativeInterface`. */
export function servePhone(window, host) {
  const { answers } = answersOf(host)
  window.nativeInterface = {
    framelessPostMessage: async (text) => {
      const { id, uuidAsString, func, args } = JSON.parse(text)
      const given = await answers[func]?.(args ?? [])
      if (given) window.onNativeMessage({ data: { id, uuidAsString, args: given } })
    },
  }
}
