/**
 * A list whose members are made when they are read, for expectations of a ledger that is too large to
 * reckon whole. Nothing is kept: a member read after something happened tells the new state.
 */
export function lazyList<Item>(length: number, make: (place: number) => Item): readonly Item[] {
  const list: Item[] = new Array(length)
  return new Proxy(list, {
    has: (target, key) => (isPlace(key, length) ? true : Reflect.has(target, key)),
    get: (target, key, receiver) =>
      isPlace(key, length) ? make(Number(key)) : Reflect.get(target, key, receiver),
  })
}

function isPlace(key: string | symbol, length: number): key is string {
  return typeof key === 'string' && /^\d+$/.test(key) && Number(key) < length
}
