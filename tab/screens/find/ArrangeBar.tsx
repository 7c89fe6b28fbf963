import { Label, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { resultFilters, resultOrders } from '../../../src/values/resultArrangement.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { Arrangement } from './arrangeResults.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  choice: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

type ArrangeBarProps = {
  readonly arrangement: Arrangement
  readonly cities: readonly string[]
  /** Says how many of the results pass the filters. */
  readonly status: string
  readonly onChange: (part: Partial<Arrangement>) => void
}

/** Chooses the order of the results and which of them to show. */
export function ArrangeBar({ arrangement, cities, status, onChange }: ArrangeBarProps) {
  const styles = useStyles()
  const text = useText()
  const { order, filter, city } = arrangement
  return (
    <div className={styles.bar}>
      <Choice
        label={text('find.order')}
        value={order}
        options={resultOrders.map((each) => [each, text(`find.order.${each}`)])}
        onChoose={(place) => onChange({ order: resultOrders[place] ?? order })}
      />
      <Choice
        label={text('find.filter')}
        value={filter}
        options={resultFilters.map((each) => [each, text(`find.filter.${each}`)])}
        onChoose={(place) => onChange({ filter: resultFilters[place] ?? filter })}
      />
      {cities.length > 1 ? (
        <Choice
          label={text('find.city')}
          value={city ?? ''}
          options={[['', text('find.everyCity')], ...cities.map((each) => [each, each] as const)]}
          onChoose={(place) => onChange({ city: place === 0 ? null : (cities[place - 1] ?? null) })}
        />
      ) : null}
      <Text role="status" size={200}>
        {status}
      </Text>
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  /** Value and text of each option. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChoose: (place: number) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <span className={styles.choice}>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(_, chosen) => onChoose(options.findIndex(([each]) => each === chosen.value))}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </Select>
    </span>
  )
}
