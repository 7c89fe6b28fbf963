import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useSession } from '../session/SessionContext.ts'
import { useFormats, useText } from '../texts/TextProvider.tsx'

/** A notice above every screen if Exact is not connected, unreachable, behind, not used or still loading. */
export function ExactNotice() {
  const text = useText()
  const { moment } = useFormats()
  const { state, asOf } = useSession().portal.exact
  if (state === 'fresh') return null
  const at = asOf === null ? null : moment(asOf)
  const words = () => {
    if (state === 'none' || state === 'unchosen' || state === 'loading' || state === 'broken')
      return text(`exact.${state}`)
    if (!at) return text(state === 'stale' || state === 'late' ? 'exact.loading' : 'exact.unused')
    return at.day === null
      ? text(`exact.${state}`, { time: at.time })
      : text(`exact.${state}Day`, { day: at.day, time: at.time })
  }
  return (
    <MessageBar
      intent={state === 'broken' || state === 'none' ? 'error' : 'warning'}
      layout="multiline"
      shape="square"
    >
      <MessageBarBody>{words()}</MessageBarBody>
    </MessageBar>
  )
}
