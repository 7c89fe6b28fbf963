import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useSaveAdministration } from '../../api/admin.ts'
import { sentenceOf } from '../../parts/states/failureOf.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import { useAdminStyles } from './styles.ts'

/** Includes an administration in one click. Its settings are kept. */
export function IncludeButton({
  administration,
}: {
  readonly administration: ExactAdmin['administrations'][number]
}) {
  const styles = useAdminStyles()
  const text = useText()
  const language = useLanguage()
  const { id, name } = administration
  const saving = useSaveAdministration(id)
  return (
    <>
      <div className={styles.line}>
        <Button
          appearance="primary"
          aria-label={text('admin.includeNamed', { name })}
          disabledFocusable={saving.isPending}
          onClick={() => saving.mutate({ included: true })}
        >
          {text('admin.included')}
        </Button>
      </div>
      {saving.isError ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text('admin.saveFailed')} {sentenceOf(saving.error, language, text)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  )
}
