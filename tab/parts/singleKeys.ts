const place = 'portal.singleKeys'
/** The choice in a browser that blocks storage, as it may in frames of other sites. Lasts until the page is closed. */
let areOnHere = true

/**
 * Whether shortcuts of a single character work in this browser. Dictation types such characters, so an employee can
 * switch them off (WCAG 2.1.4).
 */
export const singleKeys = {
  areOn: (): boolean => {
    try {
      return window.localStorage.getItem(place) !== 'off'
    } catch {
      return areOnHere
    }
  },
  switch: (on: boolean): void => {
    areOnHere = on
    try {
      window.localStorage.setItem(place, on ? 'on' : 'off')
    } catch {
      // The variable keeps the choice.
    }
  },
}
