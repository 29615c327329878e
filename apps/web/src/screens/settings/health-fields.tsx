import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import type { HealthAnswers, Settings } from '../../api/settings.ts'
import { ClearanceFields } from './clearance-fields.tsx'
import { strong } from '../../text/marked.tsx'
import { useText } from '../../text/use-text.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import { isYoung } from '../../words/is-young.ts'
import css from './settings.module.css'

type Question = Exclude<keyof HealthAnswers, 'painNow' | 'guardianConsents'>

const QUESTIONS: readonly Question[] = [
  'redFlag',
  'needsClearance',
  'illInLast7Days',
  'injuredInLast12Weeks',
  'calfAchillesHamstring12Weeks',
  'pregnantOrPostpartum',
]

const PAIN_LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
/** Levels with a word; the others are between two words. */
const NAMED_PAIN = [0, 1, 2, 3, 4, 5, 10] as const

interface HealthFieldsProps extends SettingsFieldsProps {
  readonly today: string
}

/** What the plan must know so that it does no harm; nothing of it leaves this computer. */
export function HealthFields({ settings, today, onChange }: HealthFieldsProps) {
  const { t, rich } = useText()
  const sayPain = (level: number) => {
    const named = NAMED_PAIN.find((one) => one === level)
    return named === undefined ? String(level) : t(`settings.pain-${named}`)
  }
  const set = (change: Partial<HealthAnswers>) =>
    onChange({
      ...settings,
      health: { ...settings.health, ...change },
      healthAnsweredOn: today === '' ? settings.healthAnsweredOn : today,
    })
  return (
    <div className="stack">
      <NativeSelect
        label={t('settings.pain-now')}
        style={{ maxWidth: 320 }}
        value={String(settings.health.painNow)}
        data={PAIN_LEVELS.map((level) => ({ value: String(level), label: sayPain(level) }))}
        onChange={(event) => set({ painNow: Number(event.currentTarget.value) })}
      />
      <fieldset className={css['fieldset']}>
        <legend>{t('settings.health-tick')}</legend>
        <div className={css['checks']}>
          {QUESTIONS.map((key) => (
            <div key={key} className={css['check']}>
              <Checkbox
                label={t(`settings.health-${key}`)}
                checked={settings.health[key]}
                onChange={(event) => set({ [key]: event.currentTarget.checked })}
              />
            </div>
          ))}
          {isYoung(settings.birthYear, today) && (
            <div className={css['check']}>
              <Checkbox
                label={t('settings.health-guardian')}
                checked={settings.health.guardianConsents}
                onChange={(event) => set({ guardianConsents: event.currentTarget.checked })}
              />
            </div>
          )}
        </div>
      </fieldset>
      {today !== '' && <ClearanceFields today={today} isNeeded={needsClearance(settings)} />}
      {settings.health.redFlag && (
        <p role="alert">
          <span aria-hidden="true">■ </span>
          {rich('settings.health-stop', { b: strong })}
        </p>
      )}
    </div>
  )
}

/** Whether an answer asks for a clinician's word before fast running. */
const needsClearance = ({ health }: Settings) =>
  health.needsClearance || health.injuredInLast12Weeks || health.calfAchillesHamstring12Weeks
