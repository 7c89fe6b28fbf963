import { mergeClasses } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { KeyboardEvent } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { nextTile } from './nextTile.ts'
import { TileLink } from './TileLink.tsx'
import { useTileStyles } from './tileStyles.ts'

/** The tiles as links. The arrow keys move between them. */
export function TileGrid(props: { readonly tiles: readonly Tile[]; readonly onAdd: (() => void) | null }) {
  const styles = useTileStyles()
  const text = useText()
  return (
    <ul className={styles.grid} aria-label={text('start.tiles')} onKeyDown={focusByArrow}>
      {props.tiles.map((tile) => (
        <li key={tile.id} className={mergeClasses(styles.slot, tile.size === 'wide' && styles.wide)}>
          <TileLink tile={tile} />
        </li>
      ))}
      {props.onAdd ? (
        <li className={styles.slot}>
          <button
            type="button"
            className={mergeClasses(styles.tile, styles.acting, styles.add)}
            onClick={props.onAdd}
          >
            <AddRegular fontSize={24} aria-hidden />
            {text('start.add')}
          </button>
        </li>
      ) : null}
    </ul>
  )
}

function focusByArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')]
  const { target } = event
  const index = target instanceof HTMLElement ? tiles.indexOf(target) : -1
  const positions = tiles.map((tile) => tile.getBoundingClientRect())
  const next = index < 0 ? null : nextTile(event.key, index, positions)
  if (next === null) return
  event.preventDefault()
  tiles[next]?.focus()
}
