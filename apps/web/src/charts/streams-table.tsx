import { formatTime } from '@bell-lap/units/time'
import { useState } from 'react'
import { HeadRow } from '../pieces/head-row.tsx'
import { ScrollSideways } from '../pieces/scroll-sideways.tsx'
import { useText } from '../text/use-text.ts'
import css from './chart-frame.module.css'
import { sampleAt } from './stream-rows.ts'
import type { RowStream, StreamRow } from './stream-rows.ts'

/** So many lines at most; the steps are whole minutes. */
const LINES = 24

interface StreamsTableProps {
  readonly rows: readonly StreamRow[]
  readonly timeS: readonly (number | null)[]
  readonly sayValue: (stream: RowStream, value: number) => string
}

/** The same values as a table, minute by minute or coarser. */
export function StreamsTable({ rows, timeS, sayValue }: StreamsTableProps) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  const endS = timeS.at(-1) ?? 0
  const stepS = 60 * Math.max(1, Math.ceil(endS / 60 / LINES))
  const instants = Array.from({ length: Math.floor(endS / stepS) + 1 }, (_, i) => i * stepS)
  return (
    <>
      <button
        type="button"
        className={css['toggle']}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'charts.hide-table' : 'charts.show-table')}
      </button>
      {shown && (
        <ScrollSideways label={t('charts.table', { name: t('runs.streams') })}>
          <table>
            <HeadRow
              columns={[t('charts.time'), ...rows.map(({ stream }) => t(`charts.row-${stream}`))]}
            />
            <tbody>
              {instants.map((instantS) => (
                <tr key={instantS}>
                  <th scope="row">{formatTime(instantS)}</th>
                  {rows.map((row) => {
                    const value = row.values[sampleAt(timeS, instantS)]
                    return (
                      <td key={row.stream} data-number>
                        {value == null ? '–' : sayValue(row.stream, value)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollSideways>
      )}
    </>
  )
}
