import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { AccessLog } from '../../../src/http/contract.ts'
import { Moment } from '../../parts/Moment.tsx'
import { StatusBadge } from '../../parts/StatusBadge.tsx'
import type { Column } from '../../parts/table/column.ts'
import { UnderCell } from '../../parts/table/UnderCell.tsx'
import { useText } from '../../texts/TextProvider.tsx'
import type { LogFilter } from './logFilter.ts'
import { logLabel, partLabels } from './logLabels.ts'

export type LogLine = AccessLog['lines'][number]

const useStyles = makeStyles({
  act: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** The columns of the log. Names and client numbers are buttons that narrow the filter. */
export function useLogColumns(onNarrow: (part: Partial<LogFilter>) => void): readonly Column<LogLine>[] {
  const styles = useStyles()
  const text = useText()
  return useMemo(() => {
    const employee = ({ employeeId, employeeName }: LogLine) => (
      <button
        type="button"
        className={styles.act}
        aria-label={text('log.onlyEmployee', { name: employeeName })}
        onClick={() => onNarrow({ employeeId })}
      >
        {employeeName}
      </button>
    )
    const client = (number: string | null) =>
      number === null ? (
        text('value.none')
      ) : (
        <button
          type="button"
          className={styles.act}
          aria-label={text('log.onlyClient', { number })}
          onClick={() => onNarrow({ clientNumber: number })}
        >
          {number}
        </button>
      )
    return [
      {
        id: 'at',
        title: text('log.at'),
        cell: ({ at, sequence }) => (
          <>
            <Moment at={at} />
            <UnderCell insteadOf="wide">{`#${sequence}`}</UnderCell>
          </>
        ),
        sortBy: ({ sequence }) => sequence,
      },
      {
        id: 'who',
        title: text('log.who'),
        from: 'medium',
        cell: (line) => (
          <>
            {employee(line)}
            <UnderCell insteadOf="wide">{logLabel('origin', line.origin, text)}</UnderCell>
          </>
        ),
        sortBy: ({ employeeName }) => employeeName,
      },
      {
        id: 'what',
        title: text('log.what'),
        cell: (line) => (
          <>
            {logLabel('event', line.event, text)}: {partLabels(line.part, text)}
            <UnderCell insteadOf="medium">{employee(line)}</UnderCell>
            {line.clientNumber === null ? null : (
              <UnderCell insteadOf="medium">
                {text('log.number')} {client(line.clientNumber)}
              </UnderCell>
            )}
            <UnderCell insteadOf="wide">{logLabel('purpose', line.purpose, text)}</UnderCell>
            {line.outcome === 'allowed' ? null : (
              <UnderCell insteadOf="medium">{logLabel('outcome', line.outcome, text)}</UnderCell>
            )}
          </>
        ),
        sortBy: ({ event, part }) => `${event} ${part}`,
      },
      {
        id: 'client',
        title: text('log.number'),
        from: 'medium',
        cell: ({ clientNumber }) => client(clientNumber),
        sortBy: ({ clientNumber }) => clientNumber,
      },
      {
        id: 'purpose',
        title: text('log.purpose'),
        from: 'wide',
        cell: ({ purpose }) => logLabel('purpose', purpose, text),
        sortBy: ({ purpose }) => purpose,
      },
      {
        id: 'outcome',
        title: text('log.outcome'),
        from: 'medium',
        cell: ({ outcome }) => (
          <StatusBadge
            words={logLabel('outcome', outcome, text)}
            colour={outcome === 'refused' ? 'danger' : outcome === 'allowed' ? 'success' : 'informative'}
          />
        ),
        sortBy: ({ outcome }) => outcome,
      },
      {
        id: 'origin',
        title: text('log.origin'),
        from: 'wide',
        cell: ({ origin }) => logLabel('origin', origin, text),
        sortBy: ({ origin }) => origin,
      },
    ]
  }, [text, styles, onNarrow])
}
