const place = 'portal.singleKeys'

/**
 * Whether shortcuts of a single character work in this browser. Dictation types such characters, so an employee can
 * switch them off (WCAG 2.1.4).
 */
export const singleKeys = {
  areOn: (): boolean => {
    try {
      return window.localStorage.getItem(place) !== 'off'
    } catch {
      // The browser blocks storage in frames of other sites.
      return true
    }
  },
  switch: (on: boolean): void => {
    try {
      window.localStorage.setItem(place, on ? 'on' : 'off')
    } catch {
      // As above: the choice then lasts as long as the dialog.
    }
  },
}
