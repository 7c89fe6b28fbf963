import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'

/** One line above every screen while the server cannot save anything. */
export function StorageNotice() {
  const text = useText()
  if (useSession().portal.canSave) return null
  return (
    <MessageBar intent="error" layout="multiline" shape="square">
      <MessageBarBody>{text('storage.full')}</MessageBarBody>
    </MessageBar>
  )
}
