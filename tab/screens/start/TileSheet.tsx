import { mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useTileStyles } from './tileStyles.ts'
import { UsedTile } from './UsedTile.tsx'

/** The tiles to be used. The arrow keys go from tile to tile. */
export function TileSheet(props: { readonly tiles: readonly Tile[]; readonly onAdd: (() => void) | null }) {
  const styles = useTileStyles()
  const text = useText()
  const arrows = useArrowNavigationGroup({ axis: 'grid-linear', tabbable: true })
  return (
    <ul className={styles.sheet} aria-label={text('start.tiles')} {...arrows}>
      {props.tiles.map((tile) => (
        <li key={tile.id} className={mergeClasses(styles.place, tile.size === 'wide' && styles.wide)}>
          <UsedTile tile={tile} />
        </li>
      ))}
      {props.onAdd ? (
        <li className={styles.place}>
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
