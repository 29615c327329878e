import { describeSet } from '@bell-lap/text/strength-set'
import { Check, Pencil, Undo2 } from 'lucide-react'
import type { StrengthSet } from '../../api/strength.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './log.module.css'
import { describePain } from './say-pain.ts'
import type { ExerciseNow } from './session-state.ts'

interface SetListProps {
  readonly exercise: ExerciseNow
  readonly onEdit: (set: StrengthSet) => void
  readonly onUndo: (set: StrengthSet) => void
}

/** The sets that are done, each to be changed or taken back. */
export function SetList({ exercise: { plan, done }, onEdit, onUndo }: SetListProps) {
  const { say, t } = useText()
  if (done.length === 0) return null
  return (
    <section
      className={css['card']}
      aria-label={t(plan.eachSide ? 'strength-log.sets-each' : 'strength-log.sets')}
    >
      <ul>
        {done.map((set) => (
          <li key={set.id} className={css['set']}>
            <span className="quiet">{set.set}</span>
            <span>
              <b>{say(describeSet(set))}</b>{' '}
              {plan.eachSide && <span className="quiet small">{t('strength-log.each-side')}</span>}
              {set.pain !== null && (
                <span className={css['pain']}>{say(describePain(set.pain))}</span>
              )}
            </span>
            <span className={css['marks']}>
              <Check size={20} className={css['ok']} aria-hidden="true" />
              <span className="only-heard">{t('strength-log.done')}</span>
              <Button
                iconOnly
                look="quiet"
                aria-label={t('strength-log.edit', { number: set.set })}
                onClick={() => onEdit(set)}
              >
                <Pencil size={18} aria-hidden="true" />
              </Button>
              <Button
                iconOnly
                look="quiet"
                aria-label={t('strength-log.undo', { number: set.set })}
                onClick={() => onUndo(set)}
              >
                <Undo2 size={18} aria-hidden="true" />
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
