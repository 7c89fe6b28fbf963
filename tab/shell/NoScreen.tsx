import { ApiError } from '../api/errors.ts'
import { Page } from '../parts/Page.tsx'
import { Failed } from '../parts/states/Failed.tsx'

const noScreen = new ApiError('tab/no-screen', { status: 404 })

/** Shown at an address without a screen, such as that of an old link. */
export function NoScreen() {
  return (
    <Page title="state.notFound" quiet>
      <Failed error={noScreen} />
    </Page>
  )
}
