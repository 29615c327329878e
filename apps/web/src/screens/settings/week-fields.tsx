import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import type { Weekday } from '@bell-lap/units/calendar-day'
import { sayDay } from '@bell-lap/text/numbers'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import type { Settings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { useWeekdays } from '../../words/weekdays.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import { withAvailability, withDay } from './with-availability.ts'
import css from './settings.module.css'

const FEWEST_RUNS_FOR_TWO = 6
/** From this much a week a plan may use days with two runs. */
const DOUBLES_FROM_M = 80_000

/** Days on which running is possible, how often, and the day of the long run. */
export function WeekFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const weekdays = useWeekdays()
  const { availability } = settings
  const possible = weekdays.filter(({ day }) => availability.days.includes(day))
  return (
    <div className="stack">
      <fieldset className={css['fieldset']}>
        <legend>{t('settings.days-you-can-run')}</legend>
        <div className={css['days']}>
          {weekdays.map(({ day, name, short }) => (
            <label key={day} className={css['day']}>
              <input
                type="checkbox"
                aria-label={name}
                checked={availability.days.includes(day)}
                onChange={(event) => onChange(withDay(settings, day, event.currentTarget.checked))}
              />
              <span>{short}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css['fields']}>
        <NativeSelect
          label={t('settings.runs-a-week')}
          value={String(availability.runsPerWeek)}
          data={['3', '4', '5', '6', '7']}
          onChange={(event) => {
            const runsPerWeek = Number(event.currentTarget.value)
            onChange(
              withAvailability(settings, {
                runsPerWeek: runsPerWeek as Settings['availability']['runsPerWeek'],
              }),
            )
          }}
        />
        <NativeSelect
          label={t('settings.long-run-day')}
          value={String(availability.longRunDay)}
          data={possible.map(({ day, name }) => ({ value: String(day), label: name }))}
          onChange={(event) => {
            const longRunDay = Number(event.currentTarget.value) as Weekday
            onChange(withAvailability(settings, { longRunDay }))
          }}
        />
      </div>
      {availability.runsPerWeek >= FEWEST_RUNS_FOR_TWO && (
        <DoubleDays settings={settings} onChange={onChange} />
      )}
      {availability.days.length < availability.runsPerWeek && (
        <p role="status">
          <span aria-hidden="true">▲ </span>
          {t('settings.fewer-days', { count: availability.days.length })}
        </p>
      )}
    </div>
  )
}

/** Days on which there is time for a second run; plans of many kilometres use them. */
function DoubleDays({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const weekdays = useWeekdays()
  const { days, doubleDays = [] } = settings.availability
  const set = (day: Weekday, wanted: boolean) => {
    const others = doubleDays.filter((one) => one !== day)
    const next = (wanted ? [...others, day] : others).toSorted((a, b) => a - b)
    onChange(withAvailability(settings, { doubleDays: next }))
  }
  return (
    <fieldset className={css['fieldset']}>
      <legend>{t('settings.double-days')}</legend>
      <p className="quiet small">{t('settings.double-days-why', { weekM: DOUBLES_FROM_M })}</p>
      <div className={css['days']}>
        {weekdays
          .filter(({ day }) => days.includes(day))
          .map(({ day, name, short }) => (
            <label key={day} className={css['day']}>
              <input
                type="checkbox"
                aria-label={t('settings.two-runs-on', { weekday: name })}
                checked={doubleDays.includes(day)}
                onChange={(event) => set(day, event.currentTarget.checked)}
              />
              <span>{short}</span>
            </label>
          ))}
      </div>
    </fieldset>
  )
}

/** Limits that few runners need. */
export function LimitFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const weekdays = useWeekdays()
  const { availability } = settings
  const days = weekdays.filter(({ day }) => availability.days.includes(day))
  return (
    <div className="stack">
      <div className={css['fields']}>
        <NumberField
          label={t('settings.minutes-a-week')}
          description={t('settings.no-limit')}
          value={availability.minutesPerWeek}
          min={0}
          max={10080}
          onChange={(minutesPerWeek) => onChange(withAvailability(settings, { minutesPerWeek }))}
        />
      </div>
      <fieldset className={css['fieldset']}>
        <legend>{t('settings.minutes-a-day')}</legend>
        <div className={css['minutes']}>
          {days.map(({ day, short }) => (
            <NumberField
              key={day}
              label={short}
              value={availability.minutesPerDay[day] ?? null}
              min={0}
              max={1440}
              onChange={(minutes) => {
                const { [day]: _, ...others } = availability.minutesPerDay
                const minutesPerDay = minutes === null ? others : { ...others, [day]: minutes }
                onChange(withAvailability(settings, { minutesPerDay }))
              }}
            />
          ))}
        </div>
      </fieldset>
      <BlockedDays settings={settings} onChange={onChange} />
    </div>
  )
}

function BlockedDays({ settings, onChange }: SettingsFieldsProps) {
  const { t, reader } = useText()
  const [day, setDay] = useState('')
  const { blockedDays } = settings.availability
  const set = (days: readonly string[]) =>
    onChange(withAvailability(settings, { blockedDays: [...days].toSorted() }))
  return (
    <div className="stack">
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="date"
          label={t('settings.blocked-day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button
          disabled={!isCalendarDay(day) || blockedDays.includes(day)}
          onClick={() => {
            set([...blockedDays, day])
            setDay('')
          }}
        >
          {t('settings.block-day')}
        </Button>
      </div>
      {blockedDays.length > 0 && (
        <ul className={css['days']} style={{ listStyle: 'none' }}>
          {blockedDays.map((one) => (
            <li key={one}>
              <Button
                aria-label={t('settings.unblock-day', { day: one })}
                onClick={() => set(blockedDays.filter((other) => other !== one))}
              >
                {sayDay(one, reader.locale, 'date')} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
