import { Button } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons'
import { Notice } from '../parts/states/Notice.tsx'
import { useText } from '../texts/TextProvider.tsx'

/** Shown if a screen crashed or could not be loaded (for example because a new version has other files). */
export function RouteFailed() {
  const text = useText()
  return (
    <Notice icon={<ArrowSyncRegular />} title={text('state.failed')} text={text('failure.notFetched')} urgent>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {text('action.reload')}
      </Button>
    </Notice>
  )
}
