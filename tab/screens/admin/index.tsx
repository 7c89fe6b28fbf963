import { useCallback, useState } from 'react'
import { ApiError } from '../../api/errors.ts'
import { LeaveGuard } from '../../parts/LeaveGuard.tsx'
import { Page } from '../../parts/Page.tsx'
import { useKept } from '../../parts/places.ts'
import { Failed } from '../../parts/states/Failed.tsx'
import { Tabs, tabId } from '../../parts/Tabs.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { type AdminPart, adminParts, isAdminPart, type ReportUnsaved } from './adminParts.ts'
import { ExactPart } from './ExactPart.tsx'
import { SettingsParts } from './SettingsParts.tsx'

/** What an admin sets up: the connection with Exact, the house style, the words and what is switched on. */
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
  const [chosen, choose] = useKept<AdminPart>('admin part', 'exact', isAdminPart)
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
  const titles: { readonly [Part in AdminPart]: string } = {
    exact: text('admin.partExact'),
    houseStyle: text('admin.partHouseStyle'),
    vocabulary: text('admin.partVocabulary'),
    features: text('admin.partFeatures'),
  }
  return (
    <>
      <Tabs
        list="admin"
        label={text('admin.parts')}
        tabs={adminParts.map((part) => ({ value: part, title: titles[part] }))}
        chosen={chosen}
        onChoose={choose}
      />
      {/* All parts stay: what was typed in one is still there after a look at another. */}
      <div role="tabpanel" aria-labelledby={tabId('admin', 'exact')} hidden={chosen !== 'exact'}>
        <ExactPart onUnsaved={report} />
      </div>
      <SettingsParts chosen={chosen} onUnsaved={report} />
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
