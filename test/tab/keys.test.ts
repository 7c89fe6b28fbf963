import { expect, test } from 'vitest'
import { shortcutOf } from '../../tab/parts/keys.ts'
import { rowAfter } from '../../tab/parts/table/useRowFocus.ts'

const press = (key: string, more: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  ...more,
})

test('a letter is a shortcut in either case', () => {
  expect(shortcutOf(press('o'), 'page')).toBe('o')
  expect(shortcutOf(press('O'), 'page')).toBe('o')
})

test('typing in a field triggers no shortcut except Escape', () => {
  expect(shortcutOf(press('f'), 'text')).toBeNull()
  expect(shortcutOf(press('/'), 'text')).toBeNull()
  expect(shortcutOf(press('Escape'), 'text')).toBe('escape')
})

test('a dialog, a menu and a chooser keep their keys', () => {
  expect(shortcutOf(press('Escape'), 'dialog')).toBeNull()
  expect(shortcutOf(press('w'), 'choice')).toBeNull()
})

test("the browser's own keys stay the browser's", () => {
  expect(shortcutOf(press('f', { ctrlKey: true }), 'page')).toBeNull()
  expect(shortcutOf(press('w', { metaKey: true }), 'page')).toBeNull()
  expect(shortcutOf(press('o', { altKey: true }), 'page')).toBeNull()
})

test('a key that was handled or is held down is ignored', () => {
  expect(shortcutOf(press('Escape', { defaultPrevented: true }), 'page')).toBeNull()
  expect(shortcutOf(press('w', { repeat: true }), 'page')).toBeNull()
})

test('arrow keys move between rows and stop at both ends', () => {
  expect(rowAfter('ArrowDown', 0, 2)).toBe(1)
  expect(rowAfter('ArrowDown', 2, 2)).toBe(2)
  expect(rowAfter('ArrowUp', 0, 2)).toBe(0)
  expect(rowAfter('Home', 2, 2)).toBe(0)
  expect(rowAfter('End', 0, 2)).toBe(2)
  expect(rowAfter('Enter', 0, 2)).toBeNull()
})
