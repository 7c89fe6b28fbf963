import { Badge, makeStyles } from '@fluentui/react-components'
import { useText } from '../texts/TextProvider.tsx'

const useStyles = makeStyles({
  demo: { flexShrink: 0, '@media (max-width: 480px)': { display: 'none' } },
})

/** Says that all data are made up. */
export function Component() {
  const styles = useStyles()
  const text = useText()
  return (
    <Badge appearance="outline" color="informative" title={text('portal.demo')} className={styles.demo}>
      {text('portal.demoShort')}
    </Badge>
  )
}
