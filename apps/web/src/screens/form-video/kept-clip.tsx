import { unpackRecording } from '@bell-lap/form/video/packed-recording'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { clipQuery, clipsQuery } from '../../api/form-clips.ts'
import type { ClipNote, FormClip } from '../../api/form-clips.ts'
import { NativeSelect } from '../../pieces/fields.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { ClipResult } from './clip-result.tsx'
import { keptFilm } from '../../offline/kept-films.ts'
import type { ShownClip } from './shown-clip.ts'
import { startReading } from './start-reading.ts'
import type { ClipJob } from './start-reading.ts'
import type { ReadPictures } from './worker/clip-messages.ts'

/** Few clips have notes of a coach. */
const ClipNotes = later(async () => (await import('./clip-notes.tsx')).ClipNotes, null, [
  'form-video',
])

interface KeptClipProps {
  readonly id: string
  /** The clip beside it. */
  readonly otherId: string | undefined
}

/** A clip that was saved, alone or beside another one. */
export function KeptClip({ id, otherId }: KeptClipProps) {
  const { t } = useText()
  const first = useKept(id)
  const second = useKept(otherId ?? null)
  const failed = [first, second].find(({ error }) => error !== null)
  const back = <Link to="/form/video">{t('form-video.back')}</Link>
  if (failed !== undefined) {
    return (
      <Page heading={t('form-video.heading')} above={back}>
        <Failed error={failed.error} onRetry={failed.retry} />
      </Page>
    )
  }
  if (first.kept === null || (otherId !== undefined && second.kept === null)) {
    return <WaitingPage heading={t('form-video.heading')} heights={[400, 400]} width="wide" />
  }
  if (first.clip === null || (otherId !== undefined && second.clip === null)) {
    return (
      <Page heading={(first.clip === null ? first : second).kept?.name ?? ''} above={back}>
        <p>{t('form-video.result.none')}</p>
      </Page>
    )
  }
  // A change is told forwards in time, whichever of the two was opened.
  const isLater = second.kept !== null && isAfter(first.kept, second.kept)
  const [clip, other]: readonly [ShownClip, ShownClip | null] =
    isLater && second.clip !== null ? [second.clip, first.clip] : [first.clip, second.clip]
  return (
    <ClipResult
      clip={clip}
      other={other}
      day={first.kept.day}
      above={back}
      choice={<CompareWith id={id} otherId={otherId} />}
    >
      <ClipNotes
        title={t('form-video.notes.title')}
        clip={otherId === undefined ? clip : null}
        notes={first.notes}
      />
    </ClipResult>
  )
}

/** Of one day, a tired clip comes after a fresh one; otherwise the one that was saved later. */
function isAfter(one: FormClip, other: FormClip): boolean {
  if (one.day !== other.day) return one.day > other.day
  const states = `${other.condition} ${one.condition}`
  if (states === 'fresh tired') return true
  if (states === 'tired fresh') return false
  return one.createdAt > other.createdAt
}

function CompareWith({ id, otherId }: KeptClipProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const { data = [] } = useQuery(clipsQuery)
  const others = data.filter((clip) => clip.id !== id && clip.form !== null)
  if (others.length === 0) return null
  return (
    <NativeSelect
      label={t('form-video.compare.choose')}
      value={otherId ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          to: '/form/video',
          search: value === '' ? { clip: id } : { clip: id, with: value },
        })
      }
      data={[
        { value: '', label: t('form-video.compare.none') },
        ...others.map((clip) => ({ value: clip.id, label: clip.name })),
      ]}
    />
  )
}

interface Kept {
  readonly kept: FormClip | null
  /** `null` while it comes, and where this version reads no form from it. */
  readonly clip: ShownClip | null
  /** What people drew and wrote on it. */
  readonly notes: readonly ClipNote[]
  readonly error: Error | null
  readonly retry: () => void
}

function useKept(id: string | null): Kept {
  const query = useQuery({ ...clipQuery(id ?? ''), enabled: id !== null })
  const { data } = query
  const film = useKeptFilm(id, data?.clip.slowFactor ?? null)
  const clip = useMemo((): ShownClip | null => {
    if (data === undefined || data.clip.form === null) return null
    const { name, form, cameraSpeed, speedMps } = data.clip
    return { name, form, cameraSpeed, speedMps, recording: unpackRecording(data.recording), film }
  }, [data, film])
  const isWanted = id !== null
  return {
    kept: isWanted ? (data?.clip ?? null) : null,
    notes: isWanted ? (data?.notes ?? []) : [],
    clip: isWanted ? clip : null,
    error: isWanted ? query.error : null,
    retry: () => void query.refetch(),
  }
}

/** The pictures of a film that this browser keeps; `null` where it does not, and until they are there. */
function useKeptFilm(id: string | null, slowFactor: number | null): ReadPictures | null {
  const [film, setFilm] = useState<ReadPictures | null>(null)
  useEffect(() => {
    if (id === null || slowFactor === null) return undefined
    let job: ClipJob | null = null
    let isShown = true
    const open = async () => {
      const file = await keptFilm(id)
      if (file === null || !isShown) return
      job = startReading({ kind: 'pictures', file, slowFactor }, () => undefined)
      const ended = await job.ended
      if (isShown && ended.kind === 'pictures') setFilm(ended.film)
    }
    // Without its film a clip is shown as joints.
    open().catch(() => undefined)
    return () => {
      isShown = false
      job?.stop()
    }
  }, [id, slowFactor])
  return film
}
