import { serveFrame } from './protocol.js'

const settings = await (await fetch('/host.json')).json()
const asked = new URLSearchParams(location.search)
const element = (id) => document.getElementById(id)

/** How long Teams waits for `notifySuccess` before it says that the app does not answer. */
const patience = 30_000

const linkContext = asked.get('context')
const state = {
  theme: pick(asked.get('theme'), ['default', 'dark', 'contrast']),
  locale: pick(asked.get('locale'), ['nl-nl', 'en-us']),
  person: settings.people.find(({ id }) => id === asked.get('person')) ?? settings.people[0],
  view: settings.chatUrl ? pick(asked.get('view'), ['tab', 'chat']) : 'tab',
  /** `?host=Outlook` or `Office` plays another Microsoft host. */
  hostName: pick(asked.get('host'), ['Teams', 'Outlook', 'Office']),
  clientType: 'web',
  /** `?late=8000` plays a slow computer, on which the host answers after that many milliseconds. */
  lateness: Number(asked.get('late') ?? 0),
  subEntityId: asked.get('subEntityId') ?? (linkContext ? JSON.parse(linkContext).subEntityId : '') ?? '',
}
/** `?hangs=1` plays Teams after a night of sleep: that many requests for a token are never answered. */
let hangs = Number(asked.get('hangs') ?? 0)
let served = null
let waiting = 0

function pick(wanted, choices) {
  return choices.includes(wanted) ? wanted : choices[0]
}

function rememberInAddress() {
  const { theme, locale, view, subEntityId, person } = state
  const kept = new URLSearchParams({ theme, locale, view, person: person.id })
  if (subEntityId) kept.set('subEntityId', subEntityId)
  history.replaceState(null, '', `/?${kept}`)
}

function showToast(text) {
  const toast = element('toast')
  toast.textContent = text
  toast.hidden = false
  setTimeout(() => {
    toast.hidden = true
  }, 3000)
}

function setReady() {
  clearTimeout(waiting)
  element('loading').hidden = true
}

function setFailed(reason) {
  clearTimeout(waiting)
  const loading = element('loading')
  loading.hidden = false
  loading.dataset.state = 'failed'
  element('loading-text').textContent = reason
  element('retry').hidden = false
}

function openLink(address) {
  const url = new URL(address)
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/entity/')) {
    const context = url.searchParams.get('context')
    navigate({ subEntityId: context ? (JSON.parse(context).subEntityId ?? '') : '' })
    return
  }
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/chat/') && settings.chatUrl) {
    showView('chat')
    return
  }
  if (['mailto:', 'tel:'].includes(url.protocol)) showToast(`Teams opent ${address}`)
  else if (['https:', 'http:'].includes(url.protocol)) window.open(address, '_blank', 'noopener')
}

function navigate({ subEntityId }) {
  state.subEntityId = subEntityId
  showView('tab')
  openTab()
}

async function fetchToken() {
  if (hangs > 0) {
    hangs -= 1
    return new Promise(() => {})
  }
  const response = await fetch('/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: state.person.id }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.reason)
  return answer.token
}

/** Opens the tab anew, as Teams does when person, language or deep link change. */
function openTab() {
  served?.stop()
  clearTimeout(waiting)
  const loading = element('loading')
  loading.hidden = false
  delete loading.dataset.state
  element('loading-text').textContent = 'Servicedesk wordt geopend…'
  element('retry').hidden = true
  waiting = setTimeout(
    () => setFailed('De app geeft geen antwoord. Controleer of de server draait.'),
    settings.patience ?? patience,
  )

  const frame = document.createElement('iframe')
  frame.title = 'Servicedeskportaal'
  frame.name = 'tab'
  frame.allow = 'clipboard-read; clipboard-write'
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  )
  const sessionId = crypto.randomUUID()
  served = serveFrame(frame, new URL(settings.tabUrl).origin, {
    context: () => ({ ...state, tenantId: settings.tenantId, sessionId }),
    token: fetchToken,
    setReady,
    setFailed,
    openLink,
    navigate,
    shareLink: (subEntityId) => showToast(`Link om te delen: ${subEntityId}`),
    writeText: (text) => navigator.clipboard.writeText(text),
    readText: () => navigator.clipboard.readText(),
  })
  frame.src = settings.tabUrl
  element('tab-frame').replaceChildren(frame)
  rememberInAddress()
}

function showView(view) {
  state.view = view
  for (const button of document.querySelectorAll('.app')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
  }
  for (const section of document.querySelectorAll('.view')) section.hidden = section.dataset.view !== view
  const chat = element('chat-frame')
  if (view === 'chat' && !chat.firstChild) {
    const frame = document.createElement('iframe')
    frame.title = 'Chat met de bot'
    frame.name = 'chat'
    frame.src = settings.chatUrl
    chat.append(frame)
  }
  rememberInAddress()
}

function setTheme(theme) {
  state.theme = theme
  document.documentElement.dataset.theme = theme
  served?.tell('themeChange', [theme])
  rememberInAddress()
}

function listenToChoice(name, change) {
  for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
    input.checked = input.value === state[name]
    input.addEventListener('change', () => change(input.value))
  }
}

for (const person of settings.people) {
  const label = person.title ? `${person.name}, ${person.title}` : person.name
  element('person').append(new Option(label, person.id, false, person.id === state.person.id))
}
element('person').addEventListener('change', ({ target }) => {
  state.person = settings.people.find(({ id }) => id === target.value)
  openTab()
})
listenToChoice('theme', setTheme)
listenToChoice('locale', (locale) => {
  state.locale = locale
  openTab()
})
element('retry').addEventListener('click', openTab)
for (const button of document.querySelectorAll('.app')) {
  if (button.dataset.view === 'chat') button.hidden = !settings.chatUrl
  button.addEventListener('click', () => showView(button.dataset.view))
}
if (settings.chatUrl) element('chat-link').href = settings.chatUrl

/** On a wide screen the choices always show; a closed `details` would hide them. */
const wide = matchMedia('(min-width: 901px)')
const openWhenWide = () => {
  element('choices').open = wide.matches
}
wide.addEventListener('change', openWhenWide)
openWhenWide()

setTheme(state.theme)
showView(state.view)
openTab()
