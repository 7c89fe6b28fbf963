import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { HouseStyle } from '../../../src/http/contract.ts'
import { parseColour } from '../../../src/values/colour.ts'
import { themeOf } from '../../appearance/theme.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { useAdminStyles } from './styles.ts'

const useStyles = makeStyles({
  both: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  provider: { backgroundColor: 'transparent' },
  sheet: {
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  initial: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  logo: {
    height: '28px',
    maxWidth: '120px',
    objectFit: 'contain',
    backgroundColor: '#ffffff',
    padding: '2px',
  },
  name: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  welcome: { flexBasis: '100%', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink },
})

/** A preview of the house style, light and dark. It is inert. */
export function StylePreview(props: { readonly houseStyle: HouseStyle }) {
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  const colour = parseColour(props.houseStyle.colour) ?? undefined
  const light = useMemo(() => themeOf('light', colour), [colour])
  const dark = useMemo(() => themeOf('dark', colour), [colour])
  return (
    <section className={styles.both} aria-label={text('admin.preview')}>
      <h2 className={adminStyles.smallHeading}>{text('admin.preview')}</h2>
      <FluentProvider theme={light} className={styles.provider}>
        <Sheet houseStyle={props.houseStyle} />
      </FluentProvider>
      <FluentProvider theme={dark} className={styles.provider}>
        <Sheet houseStyle={props.houseStyle} />
      </FluentProvider>
    </section>
  )
}

function Sheet({ houseStyle }: { readonly houseStyle: HouseStyle }) {
  const { institution, logo, welcome } = houseStyle
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.sheet} aria-hidden inert>
      <div className={styles.head}>
        {logo === null ? (
          <span className={styles.initial}>{institution.slice(0, 1).toUpperCase()}</span>
        ) : (
          <img className={styles.logo} src={logo} alt="" />
        )}
        <span className={styles.name}>{institution}</span>
      </div>
      <div className={styles.body}>
        {welcome ? <span className={styles.welcome}>{welcome}</span> : null}
        <Button appearance="primary">{text('admin.previewButton')}</Button>
        <span className={styles.link}>{text('admin.previewLink')}</span>
      </div>
    </div>
  )
}
