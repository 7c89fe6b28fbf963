import { Switch } from '@fluentui/react-components'
import { useText } from '../../texts/TextProvider.tsx'
import type { PartOfSettings } from './adminParts.ts'
import { useAdminStyles } from './styles.ts'

/** What is switched on besides the clients. */
export function FeaturesPart({ settings, onChange }: PartOfSettings) {
  const styles = useAdminStyles()
  const text = useText()
  return (
    <div className={styles.fields}>
      <Switch
        label={text('admin.creditors')}
        checked={settings.features.creditors}
        onChange={(_, { checked }) => onChange({ features: { creditors: checked } })}
      />
      <p className={styles.hint}>{text('admin.creditorsHint')}</p>
    </div>
  )
}
