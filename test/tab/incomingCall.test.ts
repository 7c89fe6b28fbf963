import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIncomingCall } from '../../tab/screens/pop/incomingCall.ts'

test.each([
  ['?phone=0612345678', '0612345678'],
  ['?phone=06-12345678&queue=3', '06-12345678'],
  ['?line=3&Phone=0612345678', '0612345678'],
  ['?phone=06%2012%2034%2056%2078', '06 12 34 56 78'],
  ['?phone=06+12+34+56+78', '06 12 34 56 78'],
  ['?phone=%2B31612345678', '+31612345678'],
  // Not encoded, as many telephone systems send it.
  ['?phone=+31612345678', '+31612345678'],
  ['?phone=+31+(0)6+12345678', '+31 (0)6 12345678'],
  ['?phone=+0612345678', '0612345678'],
  ['?phone=0031612345678', '0031612345678'],
  ['?phone=tel:+31612345678', '+31612345678'],
  ['?phone=tel%3A%2B31-6-1234-5678', '+31-6-1234-5678'],
  ['?phone=tel://0612345678', '0612345678'],
  ['?phone=sip:+31612345678@centrale.example;user=phone', '+31612345678'],
  ['?phone=callto:0612345678', '0612345678'],
])('%s is the number %s', (query, number) => {
  expect(parseIncomingCall(query)).toEqual({ kind: 'number', number })
})

test.each(['', '?', '?phone=', '?phone=anonymous', '?phone=Onbekend', '?telephone=x', '?phone=%20'])(
  '%j has no number',
  (query) => {
    expect(parseIncomingCall(query)).toEqual({ kind: 'none' })
  },
)

test.each([
  '?phone=<script>1</script>',
  '?phone=%E0%A4%A12',
  '?phone={caller_id_2}',
  `?phone=${'6'.repeat(41)}`,
  '?phone=De Vries 12',
])('%s is not a telephone number', (query) => {
  expect(parseIncomingCall(query)).toEqual({ kind: 'unreadable' })
})

test('whatever is sent, a number is short and has only characters that numbers are written with', () => {
  const noise = fc.string({
    unit: fc.constantFrom('0', '6', '+', ' ', '%', '2', '(', '/', 'x', ':', '@', ';'),
  })
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
      const call = parseIncomingCall(`?phone=${text}`)
      if (call.kind !== 'number') return
      expect(call.number).toMatch(/^\+?[\d\s()./-]{1,40}$/)
      expect(call.number).toMatch(/\d/)
    }),
  )
})
