import { useCallback, useState } from 'react'
import { ApiError } from '../../api/errors.ts'
import { LeaveGuard } from '../../parts/LeaveGuard.tsx'
import { Page } from '../../parts/Page.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { Tabs, tabId } from '../../parts/Tabs.tsx'
import { useRememberedState } from '../../parts/viewState.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { type AdminTab, adminTabs, isAdminTab, type ReportUnsaved } from './adminTabs.ts'
import { ExactTab } from './ExactTab.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** The admin screen: connection to Exact, house style, words, features and start page. */
export function Component() {
  const { may } = useSession()
  return (
    <Page title="screen.admin">
      {may('Portal.Admin') ? <Parts /> : <Failed error={new ApiError('desk/not-allowed', { status: 403 })} />}
    </Page>
  )
}

function Parts() {
  const text = useText()
  const [chosen, choose] = useRememberedState<AdminTab>('admin part', 'exact', isAdminTab)
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback<ReportUnsaved>((form, isUnsaved) => {
    setUnsaved((before) => {
      if (before.has(form) === isUnsaved) return before
      const next = new Set(before)
      if (isUnsaved) next.add(form)
      else next.delete(form)
      return next
    })
  }, [])
  const titles: { readonly [Part in AdminTab]: string } = {
    exact: text('admin.partExact'),
    houseStyle: text('admin.partHouseStyle'),
    vocabulary: text('admin.partVocabulary'),
    features: text('admin.partFeatures'),
    start: text('admin.partStart'),
  }
  return (
    <>
      <Tabs
        list="admin"
        label={text('admin.parts')}
        tabs={adminTabs.map((part) => ({ value: part, title: titles[part] }))}
        chosen={chosen}
        onChoose={choose}
      />
      {/* All tabs stay mounted, so that unsaved input survives a switch of tabs. */}
      <div role="tabpanel" aria-labelledby={tabId('admin', 'exact')} hidden={chosen !== 'exact'}>
        <ExactTab onUnsaved={report} />
      </div>
      <SettingsTabs chosen={chosen} onUnsaved={report} />
      <LeaveGuard
        when={unsaved.size > 0}
        title={text('admin.leaveTitle')}
        text={text('admin.leaveText')}
        stay={text('admin.stay')}
        leave={text('admin.leave')}
      />
    </>
  )
}
