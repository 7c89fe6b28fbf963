import { BuildingRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { ApiError } from '../../api/errors.ts'
import { Empty } from '../../parts/states/Empty.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'

/** Renders its children if the employee may see creditors and the feature is on; otherwise says why not. */
export function SwitchedOn(props: { readonly children: ReactNode }) {
  const text = useText()
  const { portal, may } = useSession()
  if (!may('Desk.Creditors')) return <Failed error={new ApiError('desk/not-allowed', { status: 403 })} />
  if (!portal.features.creditors) {
    return (
      <Empty
        icon={<BuildingRegular />}
        title={text('creditors.switchedOff')}
        text={text('creditors.switchedOffHint')}
      />
    )
  }
  return props.children
}
