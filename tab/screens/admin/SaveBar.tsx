import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { useAdminStyles } from './styles.ts'

/** The end of a form: why saving failed, the button that saves, and whether anything is unsaved. */
export function SaveBar(props: {
  readonly saving: {
    readonly isPending: boolean
    readonly isSuccess: boolean
    readonly isError: boolean
    readonly error: unknown
  }
  readonly isUnsaved: boolean
  /** What to say while something is unsaved; by default only that. */
  readonly unsavedText?: string
}) {
  const { saving, isUnsaved } = props
  const styles = useAdminStyles()
  const text = useText()
  const language = useLanguage()
  const { unsavedText = text('admin.unsaved') } = props
  return (
    <>
      {saving.isError ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text('admin.saveFailed')} {sentenceOf(saving.error, language, text)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.line}>
        <Button appearance="primary" type="submit" disabledFocusable={!isUnsaved || saving.isPending}>
          {text('action.save')}
        </Button>
        <Text role="status">{saving.isSuccess ? text('admin.saved') : isUnsaved ? unsavedText : ''}</Text>
      </div>
    </>
  )
}
