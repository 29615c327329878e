import { packRecording } from '@bell-lap/form/video/packed-recording'
import { formatPace, paceUnitOf } from '@bell-lap/units/pace'
import { MILE_M } from '@bell-lap/units/length'
import { readTime } from '@bell-lap/units/read-time'
import { useState } from 'react'
import { useSaveClip } from '../../api/form-clips.ts'
import type { ClipToSave } from '../../api/form-clips.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Checkbox, TextInput } from '../../pieces/fields.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { keepFilm } from './kept-films.ts'
import type { ClipSource } from './use-clip-reading.ts'
import type { ReadRecording } from './worker/clip-messages.ts'

const CONDITIONS = ['fresh', 'tired', 'other'] as const
/** A pace to show how one is written. */
const EXAMPLE_MPS = 4.5
const KM_M = 1000

interface SaveClipProps {
  readonly clip: ReadRecording
  readonly source: ClipSource
  readonly onSaved: (id: string) => void
  readonly onDiscard: () => void
}

/** Saves the joints under a name; the film only where the runner says so, and only in this browser. */
export function SaveClip({ clip, source, onSaved, onDiscard }: SaveClipProps) {
  const { t, reader } = useText()
  const save = useSaveClip()
  const [name, setName] = useState(() => source.fileName.replace(/\.\w+$/, ''))
  const [day, setDay] = useState(() => dayOf(source.film?.lastModified ?? Date.now()))
  const [condition, setCondition] = useState<ClipToSave['condition']>('fresh')
  const [pace, setPace] = useState('')
  const [keepsFilm, setKeepsFilm] = useState(false)
  const speed = readSpeed(pace, reader.units === 'metric' ? KM_M : MILE_M)
  const example = formatPace(EXAMPLE_MPS, paceUnitOf(reader.units))

  const onSave = () => {
    const { recording, cameraSpeed } = clip
    const packed = packRecording(recording)
    const toSave: ClipToSave = {
      day,
      name,
      condition,
      speedMps: speed.mps,
      source: source.kind,
      slowFactor: source.slowFactor,
      fileName: source.fileName,
      cameraSpeed,
      recording: {
        ...packed,
        timesS: [...packed.timesS],
        poses: packed.poses.map((pose) => (pose === null ? null : [...pose])),
      },
    }
    const id = crypto.randomUUID()
    save.mutate(
      { id, clip: toSave },
      {
        onSuccess: () => {
          const film = keepsFilm ? source.film : null
          const kept = film === null ? Promise.resolve() : keepFilm(id, film)
          kept.then(
            () => tell(t('form-video.save.saved')),
            () => tellError(new Error(t('form-video.save.film-failed'))),
          )
          void kept.catch(() => undefined).then(() => onSaved(id))
        },
      },
    )
  }
  return (
    <Card title={t('form-video.save.title')}>
      <form
        className="stack"
        data-not-printed
        onSubmit={(event) => {
          event.preventDefault()
          if (!speed.isWrong) onSave()
        }}
      >
        <TextInput
          label={t('form-video.save.name')}
          description={t('form-video.save.name-help')}
          required
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <div className={css['fields']}>
          <TextInput
            type="date"
            label={t('form-video.save.day')}
            required
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <TextInput
            label={t('form-video.save.speed')}
            description={t('form-video.save.speed-help', { example })}
            error={speed.isWrong ? t('form-video.save.speed-wrong', { example }) : undefined}
            value={pace}
            onChange={({ currentTarget }) => setPace(currentTarget.value)}
          />
        </div>
        <fieldset className={`${css['near']} ${css['conditions']}`}>
          <legend>{t('form-video.save.condition')}</legend>
          {CONDITIONS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="condition"
                checked={condition === one}
                onChange={() => setCondition(one)}
              />
              {t(`form-video.save.condition-${one}`)}
            </label>
          ))}
        </fieldset>
        {source.film !== null && (
          <Checkbox
            label={t('form-video.save.film')}
            description={t('form-video.save.film-help', {
              size: Math.max(1, Math.round(source.film.size / 1e6)),
            })}
            checked={keepsFilm}
            onChange={({ currentTarget }) => setKeepsFilm(currentTarget.checked)}
          />
        )}
        {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
        <div className="row">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('form-video.save.button')}
          </Button>
          <Button onClick={onDiscard}>{t('form-video.save.discard')}</Button>
        </div>
      </form>
    </Card>
  )
}

/** Runners run between these, metres a second; the server refuses the rest. */
const SPEED_MPS = { least: 1, most: 13 }

/** A typed pace as speed; nothing typed is unknown. */
function readSpeed(typed: string, perM: number) {
  if (typed.trim() === '') return { mps: null, isWrong: false }
  const read = readTime(typed.replace(/\s*\/?\s*(km|mi)\s*$/i, ''), perM)
  const mps = read.ok ? perM / read.timeS : NaN
  const isWrong = !(mps >= SPEED_MPS.least && mps <= SPEED_MPS.most)
  return { mps: isWrong ? null : mps, isWrong }
}

/** The day of an instant where the runner is. */
function dayOf(ms: number): string {
  const at = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
