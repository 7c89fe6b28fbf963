import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Tile, TileTarget } from '../../../src/http/contract.ts'
import { useHost } from '../../host/HostContext.ts'
import { useViewState } from '../../parts/viewState.ts'
import { useSearch } from '../../shell/SearchContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { startArranged } from '../find/useArrangement.ts'
import { TileContent } from './TileContent.tsx'
import { addressOf } from './tileAddress.ts'
import { useTileStyles } from './tileStyles.ts'

/** A tile that opens its target. */
export function TileLink(props: { readonly tile: Tile }) {
  const { target } = props.tile
  const content = <TileContent tile={props.tile} />
  if (target.kind === 'search') return <SearchTile target={target}>{content}</SearchTile>
  if (target.kind === 'link') return <OutsideTile url={target.url}>{content}</OutsideTile>
  return <ScreenTile address={addressOf(target)}>{content}</ScreenTile>
}

function ScreenTile(props: { readonly address: string; readonly children: ReactNode }) {
  const styles = useTileStyles()
  return (
    <Link to={props.address} className={mergeClasses(styles.tile, styles.acting)}>
      {props.children}
    </Link>
  )
}

type SearchTarget = Extract<TileTarget, { kind: 'search' }>

/** A button, not a link: the search text is personal data, so it must not be in an address. */
function SearchTile(props: { readonly target: SearchTarget; readonly children: ReactNode }) {
  const styles = useTileStyles()
  const { setSearchText } = useSearch()
  const navigate = useNavigate()
  const viewState = useViewState()
  const { q, order, filter } = props.target
  const search = () => {
    if (order || filter) {
      startArranged(viewState, q, { ...(order ? { order } : {}), ...(filter ? { filter } : {}) })
    }
    setSearchText(q)
    navigate('/find')
  }
  return (
    <button type="button" className={mergeClasses(styles.tile, styles.acting)} onClick={search}>
      {props.children}
    </button>
  )
}

function OutsideTile(props: { readonly url: string; readonly children: ReactNode }) {
  const styles = useTileStyles()
  const host = useHost()
  const text = useText()
  return (
    <a
      href={props.url}
      target="_blank"
      rel="noreferrer"
      title={text('start.newWindow')}
      className={mergeClasses(styles.tile, styles.acting)}
      onClick={(event) => {
        event.preventDefault()
        host.openLink(props.url)
      }}
    >
      {props.children}
    </a>
  )
}
