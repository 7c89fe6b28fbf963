import { makeStyles, tokens } from '@fluentui/react-components'
import type { Money } from '../../src/http/contract.ts'
import { Amount } from './Amount.tsx'

const useStyles = makeStyles({
  home: { display: 'block', fontSize: tokens.fontSizeBase200 },
})

/** An amount in its own currency, with the amount in the administration's currency below it. */
export function AmountWithHome(props: {
  readonly money: Money
  /** Undefined if the amount is already in the administration's currency. */
  readonly home: Money | undefined
  readonly weight?: 'strong' | 'quiet'
}) {
  const { home, money, weight } = props
  const styles = useStyles()
  return (
    <>
      <Amount money={money} {...(weight ? { weight } : {})} />
      {home ? (
        <span className={styles.home}>
          <Amount money={home} weight="quiet" />
        </span>
      ) : null}
    </>
  )
}
