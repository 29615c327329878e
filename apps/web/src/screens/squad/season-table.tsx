import type { Season, SeasonRunner } from '../../api/season.ts'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { useText } from '../../text/use-text.ts'
import { phaseName } from '../../words/plan-words.ts'
import { marksOf, meetsIn, weekOf } from './season-marks.ts'
import type { Mark } from './season-marks.ts'
import css from './season.module.css'

/** Weeks across, runners down. The phase is named where it begins; races, tests and breaks are letters. */
export function SeasonTable({ season }: { readonly season: Season }) {
  const { t } = useText()
  const { weeks, runners, meets } = season
  return (
    <ScrollSideways label={t('squad.season-weeks')}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('squad.runner')}</th>
            {weeks.map((monday) => (
              <th key={monday} scope="col">
                {t('squad.week-from', { day: monday })}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('squad.meets')}</th>
            {weeks.map((monday) => (
              <td key={monday} className={css['meets']}>
                {meetsIn(meets, monday).map(({ id, name, day }) => (
                  <span key={id} title={t('squad.race-on', { name, day })}>
                    {name}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {runners.map((runner) => (
            <RunnerRow key={runner.athleteId} runner={runner} season={season} />
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('squad.season-legend')}</p>
    </ScrollSideways>
  )
}

interface RunnerRowProps {
  readonly runner: SeasonRunner
  readonly season: Season
}

function RunnerRow({ runner, season: { weeks, today } }: RunnerRowProps) {
  const text = useText()
  const { t, say } = text
  const { name, sharesPlan, hasPlan, breaks } = runner
  if (!hasPlan && breaks.length === 0) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={weeks.length} className="quiet">
          {t(sharesPlan ? 'squad.week-none' : 'squad.week-not-shared')}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      {weeks.map((monday, i) => {
        const week = weekOf(runner, monday)
        const before = weekOf(runner, weeks[i - 1] ?? '')
        const begins = week !== undefined && week.phase !== before?.phase
        return (
          <td
            key={monday}
            data-phase={week?.phase}
            data-begins={begins || undefined}
            data-light={week?.cutBack || undefined}
          >
            {week !== undefined && (
              <>
                {begins && (
                  <span className={css['phase']} aria-hidden="true">
                    {say(phaseName({ ...week, cutBack: false }))}
                  </span>
                )}
                <span className="only-heard">{say(phaseName(week))}</span>
              </>
            )}
            <Marks marks={marksOf(text, runner, { monday, today })} />
          </td>
        )
      })}
    </tr>
  )
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <span className={css['marks']}>
      {marks.map(({ kind, letter, words }) => (
        <span key={words} className={css['mark']} data-kind={kind} title={words}>
          <span aria-hidden="true">{letter}</span>
          <span className="only-heard">{words}</span>
        </span>
      ))}
    </span>
  )
}
