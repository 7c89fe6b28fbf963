import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { Tile, TileTarget } from '../../../src/http/contract.ts'
import { type Text, useText } from '../../texts/TextProvider.tsx'
import { TileBalance } from './TileBalance.tsx'
import { TileMark } from './tileLooks.tsx'
import { WorkCount } from './WorkCount.tsx'

const useStyles = makeStyles({
  // What it counts stands beside the picture, but is read after the name.
  content: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignContent: 'start',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  line: { gridColumn: '1 / -1' },
  figure: { gridRow: '1', gridColumn: '2', minWidth: 0 },
  name: {
    ...typographyStyles.subtitle2,
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  about: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

/** The content of a tile: picture, name, and what it opens. */
export function TileContent(props: { readonly tile: Tile }) {
  const styles = useStyles()
  const text = useText()
  const { name, icon, colour, target } = props.tile
  return (
    <span className={styles.content}>
      <TileMark icon={icon} colour={colour} />
      <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
      <span className={mergeClasses(styles.line, styles.about)}>{about(target, text)}</span>
      {target.kind === 'workList' ? (
        <span className={styles.figure}>
          <WorkCount list={target.list} />
        </span>
      ) : target.kind === 'client' ? (
        <span className={styles.figure}>
          <TileBalance clientId={target.clientId} />
        </span>
      ) : null}
    </span>
  )
}

function about(target: TileTarget, text: Text): string {
  switch (target.kind) {
    case 'screen':
      return {
        find: text('start.aboutFind'),
        creditors: text('start.aboutCreditors'),
        admin: text('start.aboutAdmin'),
        accessLog: text('start.aboutAccessLog'),
      }[target.screen]
    case 'search':
      return [
        text('start.aboutSearch', { q: target.q }),
        ...(target.filter && target.filter !== 'all' ? [text(`find.filter.${target.filter}`)] : []),
      ].join(' · ')
    case 'client':
      return {
        card: text('start.aboutCard'),
        openItems: text('start.aboutOpenItems'),
        invoices: text('start.aboutInvoices'),
      }[target.part]
    case 'invoice':
      return text('screen.invoice')
    case 'creditor':
      return text('screen.creditor')
    case 'workList':
      return text(`work.about.${target.list}`)
    case 'link':
      return new URL(target.url).hostname
  }
}
