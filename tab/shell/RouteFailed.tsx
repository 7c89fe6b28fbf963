import { Button } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ApiError } from '../api/errors.ts'
import { Failed } from '../parts/states/Failed.tsx'
import { Notice } from '../parts/states/Notice.tsx'
import { useText } from '../texts/TextProvider.tsx'

/** Shown if a screen does not exist, crashed, or could not be loaded (for example because a new version has other files). */
export function RouteFailed() {
  const text = useText()
  const error = useRouteError()
  if (isRouteErrorResponse(error))
    return <Failed error={new ApiError('tab/no-screen', { status: error.status })} />
  return (
    <Notice icon={<ArrowSyncRegular />} title={text('state.failed')} text={text('failure.notFetched')} urgent>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {text('action.reload')}
      </Button>
    </Notice>
  )
}
