import { Page } from '../../parts/Page.tsx'

export function Component() {
  return <Page title="screen.creditors">{null}</Page>
}
