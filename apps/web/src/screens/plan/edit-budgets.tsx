import type { EditAnswer } from '../../api/typed-workout.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { RoomMeter } from './room-meter.tsx'
import { sayCalf, sayCalfLimit, sayFastLeft, sayFastM } from './room-words.ts'
import css from './week-room.module.css'

type EditBudget = EditAnswer['budgets'][number]

/** What an edit does to the room of each week that it changes, before it is saved. */
export function EditBudgets({ budgets }: { readonly budgets: EditAnswer['budgets'] }) {
  return budgets.map((budget) => <OneWeek key={budget.after.startDay} budget={budget} />)
}

function OneWeek({ budget: { before, after } }: { readonly budget: EditBudget }) {
  const text = useText()
  const { t } = text
  return (
    <section className={css['room']} aria-label={t('week-budget.title', { day: after.startDay })}>
      <h3>{t('week-budget.title', { day: after.startDay })}</h3>
      <RoomMeter
        name={t('week-budget.fast')}
        {...change(sayFastM(before.fastM, text), sayFastM(after.fastM, text), text)}
        says={sayFastLeft(after, text)}
        before={before.fastM}
        after={after.fastM}
        most={after.fastMostM}
        isOver={after.fastIsOver}
      />
      <RoomMeter
        name={t('week-budget.calf')}
        {...change(sayCalf(before.calfShare, text), sayCalf(after.calfShare, text), text)}
        says={sayCalfLimit(after, text)}
        before={before.calfShare}
        after={after.calfShare}
        most={after.calfMostShare}
        isOver={after.calfIsOver}
      />
    </section>
  )
}

function change(before: string, after: string, { t }: WebText) {
  if (before === after) return { amount: t('week-budget.same', { now: after }) }
  return {
    amount: t('week-budget.from-to', { before, after }),
    heard: t('week-budget.from-to-heard', { before, after }),
  }
}
