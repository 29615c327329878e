import { Checkbox, NativeSelect } from '@mantine/core'
import type { HealthAnswers, Settings } from '../../api/settings.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

type Question = Exclude<keyof HealthAnswers, 'painNow'>

const QUESTIONS: readonly { readonly key: Question; readonly text: string }[] = [
  {
    key: 'redFlag',
    text: 'Chest pain, fainting, or breathlessness out of proportion when I exert myself',
  },
  {
    key: 'needsClearance',
    text: 'A known heart, metabolic or kidney disease, or a doctor told me to ask before hard sport',
  },
  { key: 'illInLast7Days', text: 'Ill with fever or a chest infection in the last 7 days' },
  { key: 'injuredInLast12Weeks', text: 'An injury in the last 12 weeks that stopped me running' },
  {
    key: 'calfAchillesHamstring12Weeks',
    text: 'A calf, Achilles or hamstring injury in the last 12 weeks',
  },
  { key: 'pregnantOrPostpartum', text: 'Pregnant, or gave birth in the last months' },
]

const YOUNGEST_ALONE = 18
const PAIN = [
  'none',
  'barely there',
  'mild',
  'noticeable',
  'changes how I run',
  'strong',
  '',
  '',
  '',
  '',
  'worst',
]

interface HealthFieldsProps extends SettingsFieldsProps {
  readonly today: string
}

/** What the plan must know so that it does no harm; nothing of it leaves this computer. */
export function HealthFields({ settings, today, onChange }: HealthFieldsProps) {
  const set = (change: Partial<HealthAnswers>) =>
    onChange({
      ...settings,
      health: { ...settings.health, ...change },
      healthAnsweredOn: today === '' ? settings.healthAnsweredOn : today,
    })
  return (
    <div className="stack">
      <NativeSelect
        label="Pain when running, now"
        style={{ maxWidth: 320 }}
        value={String(settings.health.painNow)}
        data={PAIN.map((word, level) => ({
          value: String(level),
          label: word === '' ? `${level}` : `${level}, ${word}`,
        }))}
        onChange={(event) => set({ painNow: Number(event.currentTarget.value) })}
      />
      <fieldset className={css['fieldset']}>
        <legend>Tick what is true of you</legend>
        <div className={css['checks']}>
          {QUESTIONS.map(({ key, text }) => (
            <div key={key} className={css['check']}>
              <Checkbox
                label={text}
                checked={settings.health[key]}
                onChange={(event) => set({ [key]: event.currentTarget.checked })}
              />
            </div>
          ))}
          {isYoung(settings, today) && (
            <div className={css['check']}>
              <Checkbox
                label="A parent or guardian agrees with this plan (asked at 16 and 17)"
                checked={settings.health.guardianConsents}
                onChange={(event) => set({ guardianConsents: event.currentTarget.checked })}
              />
            </div>
          )}
        </div>
      </fieldset>
      {settings.health.redFlag && (
        <p role="alert">
          <strong>■ Stop.</strong> Please see a clinician before you run hard. There will be no plan
          until then.
        </p>
      )}
    </div>
  )
}

function isYoung(settings: Settings, today: string): boolean {
  const year = Number(today.slice(0, 4))
  return settings.birthYear !== null && year - settings.birthYear <= YOUNGEST_ALONE
}
