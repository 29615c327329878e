import { NumberInput } from '../../pieces/fields.tsx'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'
import { wetBulbGlobeC } from './wet-bulb.ts'

const WHAT = ['heat', 'air', 'ice', 'lightning'] as const
type What = (typeof WHAT)[number]

/** The forecast as the runner reads it elsewhere; nothing is fetched. */
export function WeatherForm({ today, busy, onTell }: CameUpFormProps) {
  const { t, reader } = useText()
  const isMetric = reader.units === 'metric'
  const [what, setWhat] = useState<What | null>(null)
  const [day, setDay] = useState(today)
  const [temperature, setTemperature] = useState<number | null>(null)
  const [humidity, setHumidity] = useState<number | null>(null)
  const temperatureC = temperature === null || isMetric ? temperature : ((temperature - 32) * 5) / 9
  const wbgtC =
    temperatureC === null || humidity === null ? null : wetBulbGlobeC(temperatureC, humidity)
  const ready = what !== null && day !== '' && (what !== 'heat' || wbgtC !== null)
  const tell = () => {
    if (what === 'heat' && wbgtC !== null) onTell({ kind: 'heat', day, wbgtC })
    else if (what !== null && what !== 'heat') onTell({ kind: 'bad-conditions', day, what })
  }
  const asNumber = (value: string | number) => (value === '' ? null : Number(value))
  return (
    <div className="stack">
      <Chips
        legend={t('adapt-screen.what')}
        value={what}
        options={WHAT.map((value) => ({ value, label: t(`adapt-screen.weather.${value}`) }))}
        onChange={setWhat}
      />
      <DayField label={t('adapt-screen.day')} value={day} onChange={setDay} />
      {what === 'heat' && (
        <>
          <div className={css['fields']}>
            <NumberInput
              label={t(isMetric ? 'adapt-screen.temperature-c' : 'adapt-screen.temperature-f')}
              value={temperature ?? ''}
              onChange={(value) => setTemperature(asNumber(value))}
            />
            <NumberInput
              label={t('adapt-screen.humidity')}
              min={0}
              max={100}
              value={humidity ?? ''}
              onChange={(value) => setHumidity(asNumber(value))}
            />
          </div>
          {wbgtC !== null && <p className="quiet">{t('adapt-screen.wet-bulb', { wbgtC })}</p>}
        </>
      )}
      <div>
        <Button look="primary" busy={busy} disabled={!ready} onClick={tell}>
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}
