import { Checkbox, NumberInput } from '@mantine/core'
import type { CheckIn, RedFlag } from '../../api/adaptation.ts'
import { Chips } from '../../pieces/chips.tsx'
import { FLAG_NAMES } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'

interface Props {
  readonly checkIn: CheckIn
  readonly onChange: (change: Partial<CheckIn>) => void
}

/** The signs that stop a plan. */
export function SignFields({ checkIn, onChange }: Props) {
  const { redFlags } = checkIn
  const toggle = (flag: RedFlag, on: boolean) =>
    onChange({ redFlags: on ? [...redFlags, flag] : redFlags.filter((one) => one !== flag) })
  return (
    <details>
      <summary>A warning sign</summary>
      <div className={css['signs']}>
        {(Object.entries(FLAG_NAMES) as [RedFlag, string][]).map(([flag, label]) => (
          <div key={flag} className={css['sign']}>
            <Checkbox
              label={label}
              checked={redFlags.includes(flag)}
              onChange={(event) => toggle(flag, event.currentTarget.checked)}
            />
          </div>
        ))}
      </div>
      {redFlags.length > 0 && (
        <p role="alert">
          <strong>■ Stop.</strong> The plan stops when you save this. Please see a clinician; with
          symptoms right now, call the emergency number.
        </p>
      )}
    </details>
  )
}

const STRESS = [0, 2, 4, 6, 8, 10].map((value) => ({
  value,
  label: value === 0 ? 'none' : String(value),
  says: `Stress ${value} of 10`,
}))
const SLEPT = [
  { value: 1, label: 'very badly' },
  { value: 2, label: 'badly' },
  { value: 3, label: 'so-so' },
  { value: 4, label: 'well' },
  { value: 5, label: 'very well' },
]

/** Stress, how the night felt, and the pulse of the morning for those who measure it. */
export function MorningFields({ checkIn, onChange }: Props) {
  const asNumber = (value: string | number) =>
    value === '' || Number.isNaN(Number(value)) ? null : Number(value)
  return (
    <details>
      <summary>Stress, and the pulse of the morning</summary>
      <div className="stack">
        <Chips
          legend="Stress in life (8 and more makes it a busy week)"
          value={checkIn.stress}
          options={STRESS}
          onChange={(stress) => onChange({ stress })}
        />
        <Chips
          legend="I slept"
          value={checkIn.sleepScore}
          options={SLEPT}
          onChange={(sleepScore) => onChange({ sleepScore })}
        />
        <div className={css['fields']}>
          <NumberInput
            label="Resting heart rate"
            min={20}
            max={150}
            value={checkIn.restingHeartRateBpm ?? ''}
            onChange={(value) => onChange({ restingHeartRateBpm: asNumber(value) })}
          />
          <NumberInput
            label="HRV, rMSSD in ms"
            min={1}
            max={400}
            value={checkIn.rmssdMs ?? ''}
            onChange={(value) => onChange({ rmssdMs: asNumber(value) })}
          />
        </div>
        <Checkbox
          label="The soreness is on one side only"
          checked={checkIn.sorenessOneSided}
          onChange={(event) => onChange({ sorenessOneSided: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}
