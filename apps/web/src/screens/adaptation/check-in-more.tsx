import { Checkbox, NumberInput } from '../../pieces/fields.tsx'
import type { CheckIn, RedFlag } from '../../api/adaptation.ts'
import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
import { FLAGS } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'

interface Props {
  readonly checkIn: CheckIn
  readonly onChange: (change: Partial<CheckIn>) => void
}

/** The signs that stop a plan. */
export function SignFields({ checkIn, onChange }: Props) {
  const { t } = useText()
  const { redFlags } = checkIn
  const toggle = (flag: RedFlag, on: boolean) =>
    onChange({ redFlags: on ? [...redFlags, flag] : redFlags.filter((one) => one !== flag) })
  return (
    <details>
      <summary>{t('adapt-screen.signs')}</summary>
      <div className={css['signs']}>
        {FLAGS.map((flag) => (
          <div key={flag} className={css['sign']}>
            <Checkbox
              label={t(`adapt-screen.flag.${flag}`)}
              checked={redFlags.includes(flag)}
              onChange={(event) => toggle(flag, event.currentTarget.checked)}
            />
          </div>
        ))}
      </div>
      {redFlags.length > 0 && (
        <p role="alert">
          <strong>■ {t('adapt-screen.stop')}</strong> {t('adapt-screen.signs-stop')}
        </p>
      )}
    </details>
  )
}

const STRESS = [0, 2, 4, 6, 8, 10] as const
const SLEEP_SCORES = [1, 2, 3, 4, 5] as const

/** Stress, how the night felt, and the pulse of the morning for those who measure it. */
export function MorningFields({ checkIn, onChange }: Props) {
  const { t } = useText()
  const asNumber = (value: string | number) =>
    value === '' || Number.isNaN(Number(value)) ? null : Number(value)
  return (
    <details>
      <summary>{t('adapt-screen.morning')}</summary>
      <div className="stack">
        <Chips
          legend={t('adapt-screen.stress')}
          value={checkIn.stress}
          options={STRESS.map((value) => ({
            value,
            label: value === 0 ? t('adapt-screen.stress-none') : String(value),
            says: t('adapt-screen.stress-of-10', { number: value }),
          }))}
          onChange={(stress) => onChange({ stress })}
        />
        <Chips
          legend={t('adapt-screen.slept')}
          value={checkIn.sleepScore}
          options={SLEEP_SCORES.map((value) => ({
            value,
            label: t(`adapt-screen.slept.${value}`),
          }))}
          onChange={(sleepScore) => onChange({ sleepScore })}
        />
        <div className={css['fields']}>
          <NumberInput
            label={t('adapt-screen.resting-heart-rate')}
            min={20}
            max={150}
            value={checkIn.restingHeartRateBpm ?? ''}
            onChange={(value) => onChange({ restingHeartRateBpm: asNumber(value) })}
          />
          <NumberInput
            label={t('adapt-screen.hrv')}
            min={1}
            max={400}
            value={checkIn.rmssdMs ?? ''}
            onChange={(value) => onChange({ rmssdMs: asNumber(value) })}
          />
        </div>
        <Checkbox
          label={t('adapt-screen.one-sided')}
          checked={checkIn.sorenessOneSided}
          onChange={(event) => onChange({ sorenessOneSided: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}
