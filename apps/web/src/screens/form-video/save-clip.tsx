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
import { filmedOn } from './filmed-on.ts'
import css from './form-video.module.css'
import { keepFilm } from '../../offline/kept-films.ts'
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

interface Typed {
  readonly name: string
  readonly day: string
  readonly condition: ClipToSave['condition']
  readonly pace: string
  readonly keepsFilm: boolean
}

/** Saves the joints under a name; the film only where the runner says so, and only in this browser. */
export function SaveClip({ clip, source, onSaved, onDiscard }: SaveClipProps) {
  const { t, reader } = useText()
  const save = useSaveClip()
  const [typed, setTyped] = useState<Typed>(() => ({
    name: source.fileName.replace(/\.\w+$/, ''),
    day: filmedOn(source.film),
    condition: 'fresh',
    pace: '',
    keepsFilm: false,
  }))
  const speed = readSpeed(typed.pace, reader.units === 'metric' ? KM_M : MILE_M)

  const keep = async (id: string) => {
    const film = typed.keepsFilm ? source.film : null
    try {
      if (film !== null) await keepFilm(id, film)
      tell(t('form-video.save.saved'))
    } catch {
      tellError(new Error(t('form-video.save.film-failed')))
    }
    onSaved(id)
  }
  const onSave = () => {
    const id = crypto.randomUUID()
    const toSave = clipToSave(clip, source, typed, speed.mps)
    save.mutate({ id, clip: toSave }, { onSuccess: () => void keep(id) })
  }
  return (
    <Card title={t('form-video.save.title')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!speed.isWrong) onSave()
        }}
      >
        <ClipFields typed={typed} isPaceWrong={speed.isWrong} onTyped={setTyped} />
        {source.film !== null && (
          <Checkbox
            label={t('form-video.save.film')}
            description={t('form-video.save.film-help', {
              size: Math.max(1, Math.round(source.film.size / 1e6)),
            })}
            checked={typed.keepsFilm}
            onChange={({ currentTarget }) =>
              setTyped({ ...typed, keepsFilm: currentTarget.checked })
            }
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

interface ClipFieldsProps {
  readonly typed: Typed
  readonly isPaceWrong: boolean
  readonly onTyped: (typed: Typed) => void
}

/** Name, day, pace and condition of a clip. */
function ClipFields({ typed, isPaceWrong, onTyped }: ClipFieldsProps) {
  const { t, reader } = useText()
  const example = formatPace(EXAMPLE_MPS, paceUnitOf(reader.units))
  return (
    <>
      <TextInput
        label={t('form-video.save.name')}
        description={t('form-video.save.name-help')}
        required
        maxLength={120}
        value={typed.name}
        onChange={({ currentTarget }) => onTyped({ ...typed, name: currentTarget.value })}
      />
      <div className={css['fields']}>
        <TextInput
          type="date"
          label={t('form-video.save.day')}
          required
          value={typed.day}
          onChange={({ currentTarget }) => onTyped({ ...typed, day: currentTarget.value })}
        />
        <TextInput
          label={t('form-video.save.speed')}
          description={t('form-video.save.speed-help', { example })}
          error={isPaceWrong ? t('form-video.save.speed-wrong', { example }) : undefined}
          value={typed.pace}
          onChange={({ currentTarget }) => onTyped({ ...typed, pace: currentTarget.value })}
        />
      </div>
      <fieldset className={`${css['near']} ${css['conditions']}`}>
        <legend>{t('form-video.save.condition')}</legend>
        {CONDITIONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="condition"
              checked={typed.condition === one}
              onChange={() => onTyped({ ...typed, condition: one })}
            />
            {t(`form-video.save.condition-${one}`)}
          </label>
        ))}
      </fieldset>
    </>
  )
}

function clipToSave(
  { recording, cameraSpeed }: ReadRecording,
  { kind, slowFactor, fileName }: ClipSource,
  { day, name, condition }: Typed,
  speedMps: number | null,
): ClipToSave {
  const { timesS, poses, ...size } = packRecording(recording)
  return {
    day,
    name,
    condition,
    speedMps,
    source: kind,
    slowFactor,
    fileName,
    cameraSpeed,
    recording: {
      ...size,
      timesS: [...timesS],
      poses: poses.map((pose) => (pose === null ? null : [...pose])),
    },
  }
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
