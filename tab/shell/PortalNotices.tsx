import { ExactNotice } from './ExactNotice.tsx'
import { StorageNotice } from './StorageNotice.tsx'

/** What is wrong with the whole portal, above every screen. */
export function Component() {
  return (
    <>
      <StorageNotice />
      <ExactNotice />
    </>
  )
}
