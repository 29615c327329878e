import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'
import { wetBulbGlobeC } from './wet-bulb.ts'

const WHAT = [
  { value: 'heat', label: 'Heat' },
  { value: 'air', label: 'Bad air' },
  { value: 'ice', label: 'Ice' },
  { value: 'lightning', label: 'Lightning' },
] as const
type What = (typeof WHAT)[number]['value']

/** The forecast as the runner reads it elsewhere; nothing is fetched. */
export function WeatherForm({ today, busy, onTell }: CameUpFormProps) {
  const [what, setWhat] = useState<What | null>(null)
  const [day, setDay] = useState(today)
  const [temperature, setTemperature] = useState<number | null>(null)
  const [humidity, setHumidity] = useState<number | null>(null)
  const wbgtC =
    temperature === null || humidity === null ? null : wetBulbGlobeC(temperature, humidity)
  const ready = what !== null && day !== '' && (what !== 'heat' || wbgtC !== null)
  const tell = () => {
    if (what === 'heat' && wbgtC !== null) onTell({ kind: 'heat', day, wbgtC })
    else if (what !== null && what !== 'heat') onTell({ kind: 'bad-conditions', day, what })
  }
  const asNumber = (value: string | number) => (value === '' ? null : Number(value))
  return (
    <div className="stack">
      <Chips legend="What is it?" value={what} options={WHAT} onChange={setWhat} />
      <DayField label="On" value={day} onChange={setDay} />
      {what === 'heat' && (
        <>
          <div className={css['fields']}>
            <NumberInput
              label="Temperature at the hour of the run, °C"
              value={temperature ?? ''}
              onChange={(value) => setTemperature(asNumber(value))}
            />
            <NumberInput
              label="Humidity, %"
              min={0}
              max={100}
              value={humidity ?? ''}
              onChange={(value) => setHumidity(asNumber(value))}
            />
          </div>
          {wbgtC !== null && (
            <p className="quiet">
              About {Math.round(wbgtC)} °C wet-bulb globe temperature in fair sun and a light wind.
            </p>
          )}
        </>
      )}
      <div>
        <Button look="primary" busy={busy} disabled={!ready} onClick={tell}>
          Show what changes
        </Button>
      </div>
    </div>
  )
}
