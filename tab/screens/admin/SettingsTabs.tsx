import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import type { PortalSettings } from '../../../src/http/contract.ts'
import { usePortalSettings, useSavePortalSettings } from '../../api/admin.ts'
import { Panel } from '../../parts/Panel.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { tabId } from '../../parts/Tabs.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import type { AdminTab, ReportUnsaved, SettingsTabProps } from './adminTabs.ts'
import { FeaturesTab } from './FeaturesTab.tsx'
import { HouseStyleTab } from './HouseStyleTab.tsx'
import { SaveBar } from './SaveBar.tsx'
import { StartTab } from './StartTab.tsx'
import { readySettings, settingsProblems, tabOfProblem } from './settingsDraft.ts'
import { useAdminStyles } from './styles.ts'
import { VocabularyTab } from './VocabularyTab.tsx'

/** House style, words, features and start page: four tabs over one set of settings that is saved as a whole. */
export function SettingsTabs(props: { readonly chosen: AdminTab; readonly onUnsaved: ReportUnsaved }) {
  const query = usePortalSettings()
  if (props.chosen === 'exact' && !query.data) return null
  return <QueryResult query={query}>{(saved) => <SettingsForm saved={saved} {...props} />}</QueryResult>
}

function SettingsForm(props: {
  readonly saved: PortalSettings
  readonly chosen: AdminTab
  readonly onUnsaved: ReportUnsaved
}) {
  const { saved, chosen, onUnsaved } = props
  const styles = useAdminStyles()
  const text = useText()
  const saving = useSavePortalSettings()
  const [draft, setDraft] = useState<PortalSettings | null>(null)
  const settings = draft ?? saved
  const problems = settingsProblems(settings)
  const faultyTab = tabOfProblem(problems)
  const isUnsaved = draft !== null
  useEffect(() => onUnsaved('settings', isUnsaved), [onUnsaved, isUnsaved])
  const part: SettingsTabProps = {
    settings,
    problems,
    onChange: (changed) => {
      setDraft((before) => ({ ...(before ?? saved), ...changed }))
      saving.reset()
    },
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (saving.isPending || faultyTab) return
    saving.mutate(readySettings(settings), { onSuccess: () => setDraft(null) })
  }
  const panel = (name: AdminTab, content: ReactNode) => (
    <div role="tabpanel" aria-labelledby={tabId('admin', name)} hidden={chosen !== name}>
      {content}
    </div>
  )
  return (
    <Panel hidden={chosen === 'exact'}>
      <form className={styles.part} onSubmit={submit} noValidate>
        {panel('houseStyle', <HouseStyleTab {...part} />)}
        {panel('vocabulary', <VocabularyTab {...part} />)}
        {panel('features', <FeaturesTab {...part} />)}
        {panel('start', <StartTab {...part} />)}
        <SaveBar
          saving={saving}
          isUnsaved={isUnsaved}
          {...(faultyTab ? { unsavedText: text('admin.fixFirst', { tab: text(faultyTab) }) } : {})}
        />
      </form>
    </Panel>
  )
}
