import { useFocusFinders } from '@fluentui/react-components'

/**
 * Keeps Fluent's focus library (tabster) alive. The library hides the page behind an open dialog from screen
 * readers. Without another user it is disposed together with that dialog, and the page stays hidden
 * (microsoft/fluentui#35139, microsoft/tabster#530).
 */
export function FocusLibrary() {
  useFocusFinders()
  return null
}
