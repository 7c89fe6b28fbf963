import type { Row, Value } from '../rows/row.ts'

/** A parsed `$filter`. Dates are epoch milliseconds, GUIDs lower-case. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | {
      readonly kind: 'compare'
      readonly property: string
      readonly operator: Operator
      readonly literal: Literal
    }
export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
export type Literal = {
  readonly type: 'guid' | 'datetime' | 'long' | 'number' | 'string' | 'boolean' | 'null'
  readonly value: Value
}

/** A `$filter` that this dialect does not support; the message goes into the response. */
export class FilterError extends Error {}

type Token = {
  readonly kind: 'open' | 'close' | 'word' | 'literal'
  readonly text: string
  readonly literal?: Literal
}

const shapes: readonly (readonly [RegExp, (match: RegExpExecArray) => Token])[] = [
  [/^\(/, () => ({ kind: 'open', text: '(' })],
  [/^\)/, () => ({ kind: 'close', text: ')' })],
  [/^guid'([0-9a-f-]{36})'/i, (match) => literal(match, 'guid', (match[1] ?? '').toLowerCase())],
  [
    /^datetime'(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)Z?'/,
    (match) => literal(match, 'datetime', milliseconds(match[1] ?? '')),
  ],
  [/^'((?:[^']|'')*)'/, (match) => literal(match, 'string', (match[1] ?? '').replace(/''/g, "'"))],
  [/^(-?\d+)L\b/, (match) => literal(match, 'long', Number(match[1]))],
  [/^-?\d+(?:\.\d+)?[dm]?\b/, (match) => literal(match, 'number', Number.parseFloat(match[0]))],
  [/^(true|false)\b/, (match) => literal(match, 'boolean', match[1] === 'true')],
  [/^null\b/, (match) => literal(match, 'null', null)],
  [/^[A-Za-z_][A-Za-z0-9_/]*/, (match) => ({ kind: 'word', text: match[0] })],
]

function literal(match: RegExpExecArray, type: Literal['type'], value: Value): Token {
  return { kind: 'literal', text: match[0], literal: { type, value } }
}

function milliseconds(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`)
}

function tokens(text: string): Token[] {
  const found: Token[] = []
  let rest = text.trim()
  while (rest !== '') {
    const token = shapes.map(([shape, make]) => matched(shape, make, rest)).find((each) => each !== null)
    if (!token) throw new FilterError(`Syntax error at position ${text.length - rest.length}.`)
    found.push(token)
    rest = rest.slice(token.text.length).trimStart()
  }
  return found
}

function matched(shape: RegExp, make: (match: RegExpExecArray) => Token, text: string): Token | null {
  const match = shape.exec(text)
  return match && make(match)
}

const operators: readonly Operator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le']

/** Parses `eq ne gt ge lt le and or not`, brackets and the literals of OData v2. Throws a FilterError. */
export function parseFilter(text: string): Filter {
  const queue = tokens(text)
  let at = 0
  const peek = (): Token | undefined => queue[at]
  const take = (): Token => {
    const token = queue[at]
    at += 1
    if (!token) throw new FilterError('Expression expected.')
    return token
  }
  const isWord = (word: string): boolean => peek()?.kind === 'word' && peek()?.text === word

  const comparison = (): Filter => {
    const property = take()
    if (property.kind === 'open') {
      const inner = either()
      if (take().kind !== 'close') throw new FilterError("')' or operator expected.")
      return inner
    }
    if (property.kind !== 'word') throw new FilterError('Property expected.')
    if (property.text === 'not') return { kind: 'not', inner: comparison() }
    if (peek()?.kind === 'open')
      throw new FilterError('This $filter parameter is not supported for this resource')
    const word = take()
    const operator = operators.find((each) => each === word.text)
    if (!operator) throw new FilterError(`Unknown operator '${word.text}'.`)
    const value = take().literal
    if (!value) throw new FilterError('Literal expected.')
    return { kind: 'compare', property: property.text, operator, literal: value }
  }
  const both = (): Filter => {
    let left = comparison()
    while (isWord('and')) {
      take()
      left = { kind: 'and', left, right: comparison() }
    }
    return left
  }
  const either = (): Filter => {
    let left = both()
    while (isWord('or')) {
      take()
      left = { kind: 'or', left, right: both() }
    }
    return left
  }
  const filter = either()
  if (peek()) throw new FilterError(`Syntax error at '${peek()?.text}'.`)
  return filter
}

/** Returns every comparison in the filter. */
export function comparisons(filter: Filter): readonly Extract<Filter, { kind: 'compare' }>[] {
  if (filter.kind === 'compare') return [filter]
  if (filter.kind === 'not') return comparisons(filter.inner)
  return [...comparisons(filter.left), ...comparisons(filter.right)]
}

/** Returns the value that a property must equal in every match, or undefined if the filter does not require one. */
export function pinned(filter: Filter, property: string): Value | undefined {
  if (filter.kind === 'and') return pinned(filter.left, property) ?? pinned(filter.right, property)
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || filter.property !== property) return undefined
  return filter.literal.value
}

/** Returns the lower bound of a property in every match, or undefined if the filter sets none. */
export function lowerBound(filter: Filter, property: string): number | undefined {
  if (filter.kind === 'and') return lowerBound(filter.left, property) ?? lowerBound(filter.right, property)
  if (filter.kind !== 'compare' || filter.property !== property) return undefined
  return filter.operator === 'gt' || filter.operator === 'ge' ? Number(filter.literal.value) : undefined
}

/** Compares text without regard to case, as Exact's database does. */
const comparable = (value: Value | undefined): Value =>
  typeof value === 'string' ? value.toLowerCase() : (value ?? null)

export function matches(filter: Filter, row: Row): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, row) && matches(filter.right, row)
    case 'or':
      return matches(filter.left, row) || matches(filter.right, row)
    case 'not':
      return !matches(filter.inner, row)
    case 'compare':
      return compare(comparable(row[filter.property]), filter.operator, comparable(filter.literal.value))
  }
}

function compare(value: Value, operator: Operator, other: Value): boolean {
  if (operator === 'eq') return value === other
  if (operator === 'ne') return value !== other
  if (value === null || other === null) return false
  switch (operator) {
    case 'gt':
      return value > other
    case 'ge':
      return value >= other
    case 'lt':
      return value < other
    case 'le':
      return value <= other
  }
}
