import type { Tile, TileTarget } from '../../../src/http/contract.ts'
import type { ResultFilter, ResultOrder } from '../../../src/values/resultArrangement.ts'

/** The values in the tile dialog, including those of target kinds that are not chosen now. */
export type TileForm = {
  readonly name: string
  readonly icon: Tile['icon']
  readonly colour: Tile['colour']
  readonly size: Tile['size']
  readonly kind: TileTarget['kind']
  readonly screen: Extract<TileTarget, { kind: 'screen' }>['screen']
  readonly q: string
  readonly url: string
  readonly order: ResultOrder
  readonly filter: ResultFilter
  readonly clientId: string | null
  /** Set only by the screen of an invoice or a creditor, which makes such a tile. */
  readonly invoiceId: string | null
  readonly creditorId: string | null
  readonly part: Extract<TileTarget, { kind: 'client' }>['part']
  readonly list: Extract<TileTarget, { kind: 'workList' }>['list']
}

/** What prevents saving, per field. */
export type TileProblems = {
  readonly name?: 'missing'
  readonly q?: 'missing'
  readonly url?: 'missing' | 'notHttps'
  readonly clientId?: 'missing'
}

const blank: TileForm = {
  name: '',
  icon: 'star',
  colour: 'brand',
  size: 'small',
  kind: 'search',
  screen: 'find',
  q: '',
  url: '',
  order: 'best',
  filter: 'all',
  clientId: null,
  invoiceId: null,
  creditorId: null,
  part: 'card',
  list: 'reversed',
}

/** Returns the form values for a tile, or for a new one if null. */
export function tileFormOf(tile: Tile | null): TileForm {
  if (!tile) return blank
  const { name, icon, colour, size, target } = tile
  const { order = blank.order, filter = blank.filter } = target.kind === 'search' ? target : blank
  return { ...blank, name, icon, colour, size, ...target, order, filter }
}

/**
 * Returns the tile, or the problems in the form. A tile without a name is called `suggestedName`; without that too, the
 * name is missing.
 */
export function readTileForm(
  form: TileForm,
  id: string,
  suggestedName = '',
): { readonly tile: Tile } | { readonly problems: TileProblems } {
  const target = readTarget(form)
  const name = form.name.trim() || suggestedName.trim().slice(0, 60)
  const problems: TileProblems = {
    ...(name === '' ? { name: 'missing' } : {}),
    ...('problems' in target ? target.problems : {}),
  }
  if (name === '' || 'problems' in target) return { problems }
  const { icon, colour, size } = form
  return { tile: { id, name, icon, colour, size, target } }
}

function readTarget(form: TileForm): TileTarget | { readonly problems: TileProblems } {
  switch (form.kind) {
    case 'screen':
      return { kind: 'screen', screen: form.screen }
    case 'search': {
      const q = form.q.trim()
      if (q === '') return { problems: { q: 'missing' } }
      const { order, filter } = form
      return {
        kind: 'search',
        q,
        ...(order === 'best' ? {} : { order }),
        ...(filter === 'all' ? {} : { filter }),
      }
    }
    case 'client':
      return form.clientId === null
        ? { problems: { clientId: 'missing' } }
        : { kind: 'client', clientId: form.clientId, part: form.part }
    case 'invoice':
      return { kind: 'invoice', invoiceId: form.invoiceId ?? '' }
    case 'creditor':
      return { kind: 'creditor', creditorId: form.creditorId ?? '' }
    case 'workList':
      return { kind: 'workList', list: form.list }
    case 'link':
      return readLink(form.url.trim())
  }
}

/** Reads a link; a bare address such as `www.zorg.nl` gets https. */
function readLink(text: string): TileTarget | { readonly problems: TileProblems } {
  if (text === '') return { problems: { url: 'missing' } }
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'https:' && url.hostname.includes('.')
    ? { kind: 'link', url: url.href }
    : { problems: { url: 'notHttps' } }
}
