import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  initials: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    // In CSS, so that screen readers and voice control only see the name itself.
    '::before': { content: 'attr(data-initials)' },
  },
  round: { borderRadius: tokens.borderRadiusCircular },
})

/** The initials of a name, as a picture. */
export function Initials(props: { readonly name: string; readonly shape: 'square' | 'round' }) {
  const styles = useStyles()
  const words = props.name.split(/\s+/).filter((word) => word !== '')
  const [first = '', last = ''] =
    props.shape === 'square' ? words.slice(0, 1) : [words[0], words.slice(1).at(-1)]
  const letters = `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase()
  return (
    <span
      aria-hidden
      data-initials={letters}
      className={mergeClasses(styles.initials, props.shape === 'round' && styles.round)}
    />
  )
}
