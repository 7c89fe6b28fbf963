import { useFocusFinders } from '@fluentui/react-components'

/**
 * Keeps the focus library of the components alive from the first dialog or menu to the last. It hides the page
 * behind an open dialog from screen readers; when that dialog is the last one to use it and is unmounted, the
 * library goes too and never shows the page again (microsoft/fluentui#35139, microsoft/tabster#530).
 */
export function FocusLibrary() {
  useFocusFinders()
  return null
}
