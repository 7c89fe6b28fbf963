import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'

type Administration = ExactAdmin['administrations'][number]
type Choices = Administration['mapping']['amountSigns']

const sides = ['debtor', 'creditor'] as const
const labels = { debtor: 'admin.sign.client', creditor: 'admin.sign.creditor' } as const
const choices = ['measured', 'positive', 'negative'] as const

/** Lets the admin choose the sign of amounts. Shows a side only if its invoices contradict, or the admin chose before. */
export function SignChoice(props: {
  readonly evidence: Administration['signEvidence']
  readonly saved: Choices
  readonly chosen: Choices
  readonly onChange: (chosen: Choices) => void
}) {
  const { evidence, saved, chosen, onChange } = props
  const text = useText()
  const shown = sides.filter((side) => evidence[side].isContradicted || saved[side] !== 'measured')
  return shown.map((side) => {
    const { positive, negative } = evidence[side]
    return (
      <Field key={side} label={text(labels[side])} hint={text('admin.signHint')}>
        <RadioGroup
          value={chosen[side]}
          onChange={(_, { value }) => isChoice(value) && onChange({ ...chosen, [side]: value })}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={text(`admin.sign.${choice}`, { positive, negative })} />
          ))}
        </RadioGroup>
      </Field>
    )
  })
}

function isChoice(value: string): value is (typeof choices)[number] {
  return choices.some((choice) => choice === value)
}
