import { NativeSelect, TextInput } from '@mantine/core'
import type { Weekday } from '@bell-lap/units/calendar-day'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import type { Settings } from '../../api/settings.ts'
import { Button } from '../../pieces/button.tsx'
import { sayDate, WEEKDAYS } from '../../words/say-day.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import { withAvailability, withDay } from './with-availability.ts'
import css from './settings.module.css'

const FEWEST_RUNS_FOR_TWO = 6

/** Days on which running is possible, how often, and the day of the long run. */
export function WeekFields({ settings, onChange }: SettingsFieldsProps) {
  const { availability } = settings
  const possible = WEEKDAYS.filter(({ day }) => availability.days.includes(day))
  return (
    <div className="stack">
      <fieldset className={css['fieldset']}>
        <legend>Days on which you can run</legend>
        <div className={css['days']}>
          {WEEKDAYS.map(({ day, name }) => (
            <label key={day} className={css['day']}>
              <input
                type="checkbox"
                aria-label={name}
                checked={availability.days.includes(day)}
                onChange={(event) => onChange(withDay(settings, day, event.currentTarget.checked))}
              />
              <span>{name.slice(0, 3)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css['fields']}>
        <NativeSelect
          label="Runs a week"
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
          label="Long run on"
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
          ▲ There are fewer days than runs; the plan will use {availability.days.length} days.
        </p>
      )}
    </div>
  )
}

/** Days on which there is time for a second run; plans of many kilometres use them. */
function DoubleDays({ settings, onChange }: SettingsFieldsProps) {
  const { days, doubleDays = [] } = settings.availability
  const set = (day: Weekday, wanted: boolean) => {
    const others = doubleDays.filter((one) => one !== day)
    const next = (wanted ? [...others, day] : others).toSorted((a, b) => a - b)
    onChange(withAvailability(settings, { doubleDays: next }))
  }
  return (
    <fieldset className={css['fieldset']}>
      <legend>Days with time for two runs</legend>
      <p className="quiet small">
        From 80 km a week a plan may put a second, short easy run there. None is fine.
      </p>
      <div className={css['days']}>
        {WEEKDAYS.filter(({ day }) => days.includes(day)).map(({ day, name }) => (
          <label key={day} className={css['day']}>
            <input
              type="checkbox"
              aria-label={`Two runs on ${name}`}
              checked={doubleDays.includes(day)}
              onChange={(event) => set(day, event.currentTarget.checked)}
            />
            <span>{name.slice(0, 3)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Limits that few runners need. */
export function LimitFields({ settings, onChange }: SettingsFieldsProps) {
  const { availability } = settings
  const days = WEEKDAYS.filter(({ day }) => availability.days.includes(day))
  return (
    <div className="stack">
      <div className={css['fields']}>
        <NumberField
          label="At most minutes a week"
          description="Empty: no limit"
          value={availability.minutesPerWeek}
          min={0}
          max={10080}
          onChange={(minutesPerWeek) => onChange(withAvailability(settings, { minutesPerWeek }))}
        />
      </div>
      <fieldset className={css['fieldset']}>
        <legend>At most minutes on a day (empty: no limit)</legend>
        <div className={css['minutes']}>
          {days.map(({ day, name }) => (
            <NumberField
              key={day}
              label={name.slice(0, 3)}
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
  const [day, setDay] = useState('')
  const { blockedDays } = settings.availability
  const set = (days: readonly string[]) =>
    onChange(withAvailability(settings, { blockedDays: [...days].toSorted() }))
  return (
    <div className="stack">
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="date"
          label="A day without running"
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
          Block it
        </Button>
      </div>
      {blockedDays.length > 0 && (
        <ul className={css['days']} style={{ listStyle: 'none' }}>
          {blockedDays.map((one) => (
            <li key={one}>
              <Button
                aria-label={`Unblock ${sayDate(one)}`}
                onClick={() => set(blockedDays.filter((other) => other !== one))}
              >
                {sayDate(one)} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
