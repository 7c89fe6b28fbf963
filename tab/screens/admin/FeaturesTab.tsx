import { Field, Select, Switch } from '@fluentui/react-components'
import { useText } from '../../texts/TextProvider.tsx'
import type { SettingsTabProps } from './adminTabs.ts'
import { useAdminStyles } from './styles.ts'

const recentChoices = [0, 5, 10, 20]
const chatChoices = ['withoutLines', 'withLines', 'off'] as const

/** Optional features, who may see invoice lines, and what the bot says in chats. */
export function FeaturesTab({ settings, onChange }: SettingsTabProps) {
  const styles = useAdminStyles()
  const text = useText()
  const { features } = settings
  const change = (changed: Partial<typeof features>) => onChange({ features: { ...features, ...changed } })
  return (
    <div className={styles.fields}>
      <div>
        <Switch
          label={text('admin.creditors')}
          checked={features.creditors}
          onChange={(_, { checked }) => change({ creditors: checked })}
        />
        <p className={styles.hint}>{text('admin.creditorsHint')}</p>
      </div>
      <div>
        <Switch
          label={text('admin.searchByBirthDate')}
          checked={features.searchByBirthDate}
          onChange={(_, { checked }) => change({ searchByBirthDate: checked })}
        />
        <p className={styles.hint}>{text('admin.searchByBirthDateHint')}</p>
      </div>
      <div>
        <Switch
          label={text('admin.invoiceLines')}
          checked={features.invoiceLines === 'editors'}
          onChange={(_, { checked }) => change({ invoiceLines: checked ? 'editors' : 'everyone' })}
        />
        <p className={styles.hint}>{text('admin.invoiceLinesHint')}</p>
      </div>
      <Field label={text('admin.chat')} hint={text('admin.chatHint')}>
        <Select
          className={styles.select}
          value={features.chat}
          onChange={(_, { value }) =>
            change({ chat: chatChoices.find((choice) => choice === value) ?? 'withoutLines' })
          }
        >
          {chatChoices.map((choice) => (
            <option key={choice} value={choice}>
              {text(`admin.chat.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text('admin.recentClients')} hint={text('admin.recentClientsHint')}>
        <Select
          className={styles.select}
          value={String(features.recentClients)}
          onChange={(_, { value }) => change({ recentClients: Number(value) })}
        >
          {recentChoices.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? text('admin.recentClientsNone') : count}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
