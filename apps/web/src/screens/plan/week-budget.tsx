import { sayNumber } from '@bell-lap/text/numbers'
import type { EditAnswer } from '../../api/typed-workout.ts'
import { useText } from '../../text/use-text.ts'
import css from './type-workout.module.css'

/** What an edit does to the room of its week, before it is saved: fast metres, and load of calf and Achilles. */
export function WeekBudget({ budget }: { readonly budget: NonNullable<EditAnswer['budget']> }) {
  const { t, reader } = useText()
  const { before, after } = budget
  const metres = (value: number) => `${sayNumber(Math.round(value / 10) * 10, reader.locale)} m`
  const times = (value: number) =>
    t('week-budget.times', { times: sayNumber(value, reader.locale, 2) })
  const rows = [
    {
      name: t('week-budget.fast'),
      from: metres(before.fastM),
      to: metres(after.fastM),
      most: metres(after.fastMostM),
      isOver: after.fastM > after.fastMostM,
    },
    {
      name: t('week-budget.calf'),
      from: times(before.calfShare),
      to: times(after.calfShare),
      most: times(after.calfMostShare),
      isOver: after.calfShare > after.calfMostShare,
    },
  ]
  return (
    <table className={css['budget']}>
      <caption>{t('week-budget.title', { day: after.startDay })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('week-budget.before')}</th>
          <th scope="col">{t('week-budget.after')}</th>
          <th scope="col">{t('week-budget.most')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, from, to, most, isOver }) => (
          <tr key={name} data-over={isOver || undefined}>
            <th scope="row">{name}</th>
            <td data-number>{from}</td>
            <td data-number>
              {isOver && <span aria-hidden="true">▲ </span>}
              {to}
              {isOver && <span className="only-heard"> {t('week-budget.over')}</span>}
            </td>
            <td data-number>{most}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
