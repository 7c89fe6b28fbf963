import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular, EditRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { Page } from '../../parts/Page.tsx'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Loading } from '../../parts/states/Loading.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { TileGrid } from './TileGrid.tsx'
import { putTile } from './tileOrder.ts'
import { useTilePage } from './useTilePage.ts'
import { Welcome } from './Welcome.tsx'

const TileDialog = lazy(() => import('./TileDialog.tsx').then(({ TileDialog }) => ({ default: TileDialog })))
// Loaded later: the first screen does not need them.
const TileNotices = lazy(() => import('./TileNotices.tsx').then(({ Component }) => ({ default: Component })))
const RecentClients = lazy(() =>
  import('./RecentClients.tsx').then(({ Component }) => ({ default: Component })),
)
const SortableTiles = lazy(() =>
  import('./SortableTiles.tsx').then(({ SortableTiles }) => ({ default: SortableTiles })),
)

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1 },
  tiles: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** The start page: the search box, the employee's own tiles and the clients opened last. */
export function Component() {
  const text = useText()
  const { may } = useSession()
  return (
    <Page title="screen.start" quiet takesFocus={false}>
      <Welcome />
      <section aria-label={text('start.tiles')}>
        <Tiles />
      </section>
      {may('Desk.Read') ? (
        <Suspense>
          <RecentClients />
        </Suspense>
      ) : null}
    </Page>
  )
}

function Tiles() {
  const styles = useStyles()
  const text = useText()
  const page = useTilePage()
  const [arranging, setArranging] = useState(false)
  /** The tile in the dialog; `new` for one that does not exist yet. */
  const [edited, setEdited] = useState<Tile | 'new' | null>(null)
  const { tiles } = page
  if (tiles === null) return page.error ? <Failed error={page.error} onRetry={page.retry} /> : <Loading />
  const add = page.isFull ? null : () => setEdited('new')
  return (
    <div className={styles.tiles}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{text('start.tiles')}</h2>
        <Text role="status" size={200}>
          {page.saving ? text('start.saving') : ''}
        </Text>
        {tiles.length > 0 || arranging ? (
          <Button
            appearance={arranging ? 'primary' : 'subtle'}
            size="small"
            icon={arranging ? <CheckmarkRegular /> : <EditRegular />}
            onClick={() => setArranging(!arranging)}
          >
            {text(arranging ? 'start.arrangeDone' : 'start.arrange')}
          </Button>
        ) : null}
      </div>
      {page.removed || page.saveFailed || page.isFull ? (
        <Suspense>
          <TileNotices page={page} />
        </Suspense>
      ) : null}
      {tiles.length === 0 ? (
        <Empty title={text('start.none')} text={text('start.noneHint')}>
          <Button onClick={() => setEdited('new')}>{text('start.add')}</Button>
          {page.defaults.length > 0 ? (
            <Button onClick={() => page.save(page.defaults)}>{text('start.defaultTiles')}</Button>
          ) : null}
        </Empty>
      ) : arranging ? (
        <Suspense fallback={<TileGrid tiles={tiles} onAdd={null} />}>
          <SortableTiles
            tiles={tiles}
            onOrder={page.save}
            onEdit={setEdited}
            onRemove={page.remove}
            onAdd={add}
          />
        </Suspense>
      ) : (
        <TileGrid tiles={tiles} onAdd={add} />
      )}
      {edited === null ? null : (
        <Suspense>
          <TileDialog
            tile={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
            onSave={(tile) => {
              page.save(putTile(tiles, tile))
              setEdited(null)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
