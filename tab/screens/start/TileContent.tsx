import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Tile, TileTarget } from '../../../src/http/contract.ts'
import { type Text, useText } from '../../texts/TextProvider.tsx'
import { TileMark } from './tileLooks.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
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
      <span className={styles.name}>{name}</span>
      <span className={styles.about}>{about(target, text)}</span>
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
      return text('start.aboutSearch', { q: target.q })
    case 'client':
      return {
        card: text('start.aboutCard'),
        openItems: text('start.aboutOpenItems'),
        invoices: text('start.aboutInvoices'),
      }[target.part]
    case 'link':
      return new URL(target.url).hostname
  }
}
