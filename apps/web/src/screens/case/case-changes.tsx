import { formatTime } from '@bell-lap/units/time'
import type { MileCase } from '../../api/case.ts'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { useText } from '../../text/use-text.ts'
import css from './case.module.css'

type Change = MileCase['changes'][number]

/** What a mile block would change at each distance: ranges, and how sure they are. */
export function CaseChanges({ found }: { readonly found: MileCase }) {
  const { t, say } = useText()
  const { changes, block } = found
  if (changes.length === 0) return null
  const ends = changes.flatMap(({ change }) => [change.lowShare, change.highShare])
  const most = Math.max(...ends.map(Math.abs))
  const sayChange = ({ change: { lowShare, highShare } }: Change) =>
    t('case.screen.change-range', { lowShare, highShare })
  const range = ({ lowS, highS }: Change['today']) => `${formatTime(lowS)}–${formatTime(highS)}`
  const [first] = changes
  return (
    <CardOrFold
      title={t(found.answer === 'improving' ? 'case.screen.could-add' : 'case.screen.changes')}
      brief={first !== undefined && `${say(first.name)}: ${sayChange(first)}`}
    >
      <p className="quiet">{t('case.screen.changes-how', { weeks: block.weeks })}</p>
      <table className={css['changes']}>
        <thead>
          <tr>
            <th scope="col">{t('case.screen.distance')}</th>
            <th scope="col">{t('case.screen.today')}</th>
            <th scope="col">{t('case.screen.after', { weeks: block.weeks })}</th>
            <th scope="col">{t('case.screen.change')}</th>
            <th scope="col">{t('case.screen.how-sure')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={one.eventId}>
              <th scope="row">{say(one.name)}</th>
              <td data-label={t('case.screen.today')}>
                <b>{formatTime(one.today.timeS)}</b>
                <span className="quiet small">{range(one.today)}</span>
              </td>
              <td data-label={t('case.screen.after', { weeks: block.weeks })}>
                <b>{range(one.after)}</b>
              </td>
              <td>
                <ChangeBar change={one.change} most={most} sure={one.howSure} />
                <span className="quiet small">{sayChange(one)}</span>
              </td>
              <td>
                <b>{t(`case.screen.sure.${one.howSure}`)}</b>{' '}
                <span className={css['grade']} title={t('case.screen.grade', { grade: one.grade })}>
                  {one.grade}
                </span>
                <span className="quiet small">{say(one.source)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('case.screen.grades')}</p>
    </CardOrFold>
  )
}

interface ChangeBarProps {
  readonly change: Change['change']
  readonly most: number
  readonly sure: Change['howSure']
}

const WIDTH = 160

/** Faster to the left of the line, slower to the right. */
function ChangeBar({ change, most, sure }: ChangeBarProps) {
  const x = (share: number) => WIDTH / 2 + ((WIDTH / 2 - 4) * share) / most
  return (
    <svg className={css['change-bar']} width={WIDTH} height="20" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1="10" y2="10" stroke="var(--line)" />
      <rect
        x={x(change.lowShare)}
        width={x(change.highShare) - x(change.lowShare)}
        y="6"
        height="8"
        rx="4"
        fill="var(--accent)"
        opacity={sure === 'likely' ? 1 : 0.5}
      />
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2="20" stroke="var(--control)" />
    </svg>
  )
}
