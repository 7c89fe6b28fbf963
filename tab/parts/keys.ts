/** The parts of a keyboard event that decide whether it is a shortcut. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'repeat'>

export type FocusTarget = 'text' | 'choice' | 'dialog' | 'page'

/**
 * Returns the shortcut for a key press, which is the key's name in lower case; null if the key belongs to the
 * focused element. In a text field only Escape is a shortcut.
 */
export function shortcutOf(press: KeyPress, focusTargetOf: FocusTarget): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || press.repeat) return null
  if (focusTargetOf === 'dialog' || focusTargetOf === 'choice') return null
  if (focusTargetOf === 'text' && press.key !== 'Escape') return null
  return press.key.toLowerCase()
}

export function focusTargetOf(element: Element | null): FocusTarget {
  if (!(element instanceof HTMLElement)) return 'page'
  if (element.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]')) return 'dialog'
  if (element.matches('select,[role=combobox],[role=slider],[role=spinbutton]')) return 'choice'
  if (element.isContentEditable || element.matches('textarea,input:not([type=checkbox],[type=radio])')) {
    return 'text'
  }
  return 'page'
}
