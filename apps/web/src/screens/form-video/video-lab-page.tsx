import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { clipsQuery } from '../../api/form-clips.ts'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { ChooseClip } from './choose-clip.tsx'
import { ClipList } from './clip-list.tsx'
import { ClipResult } from './clip-result.tsx'
import { filmedOn } from './filmed-on.ts'
import { FilmingGuide } from './filming-guide.tsx'
import css from './form-video.module.css'
import { KeptClip } from './kept-clip.tsx'
import { KeptModelLine, ModelCard, useKeptModel } from './model-card.tsx'
import { CannotCard, RefusedCard, RunningCard } from './reading-card.tsx'
import type { ShownClip } from './shown-clip.ts'
import { useClipReading } from './use-clip-reading.ts'
import type { ClipReading } from './use-clip-reading.ts'

const SaveClip = later(async () => (await import('./save-clip.tsx')).SaveClip, null, ['form-video'])

/** Running form from a clip that is read in this browser. */
export function VideoLabPage() {
  const { clip, with: otherId } = useSearch({ from: '/shell/form/video' })
  return clip === undefined ? <Lab /> : <KeptClip id={clip} otherId={otherId} />
}

function Lab() {
  const { t } = useText()
  const navigate = useNavigate()
  const { reading, readFilm, readJoints, stop } = useClipReading()
  // Before a clip is read, so that it is there without a connection too.
  useEffect(() => SaveClip.begin(), [])
  const above = <Link to="/form">{t('shell.form')}</Link>
  const shown = shownClip(reading)
  if (reading.kind === 'read' && shown !== null) {
    return (
      <ClipResult clip={shown} other={null} day={filmedOn(reading.source.film)} above={above}>
        <SaveClip
          clip={reading.clip}
          source={reading.source}
          onDiscard={stop}
          onSaved={(id) => void navigate({ to: '/form/video', search: { clip: id } })}
        />
      </ClipResult>
    )
  }
  const isRefused = reading.kind === 'read'
  return (
    <Page
      heading={t(isRefused ? 'form-video.refused.heading' : 'form-video.heading')}
      above={above}
      below={t(isRefused ? 'form-video.refused.below' : 'form-video.below')}
      width="wide"
    >
      <div className={css['columns']}>
        <div className={css['side']}>
          {reading.kind === 'none' && <Begin onFilm={readFilm} onJoints={readJoints} />}
          {reading.kind === 'running' && (
            <RunningCard
              fileName={reading.source.fileName}
              progress={reading.progress}
              onStop={stop}
            />
          )}
          {reading.kind === 'cannot' && <CannotCard why={reading.why} onAgain={stop} />}
          {reading.kind === 'read' && reading.clip.reading.kind === 'refused' && (
            <RefusedCard
              reading={reading.clip.reading}
              slowFactors={reading.clip.slowFactors}
              onAgain={stop}
              onSlow={(factor) => {
                if (reading.source.film !== null) readFilm(reading.source.film, factor)
              }}
            />
          )}
          {reading.kind === 'none' && <KeptClips />}
        </div>
        <FilmingGuide />
      </div>
    </Page>
  )
}

/** The model first, then a clip. */
function Begin(props: Parameters<typeof ChooseClip>[0]) {
  const { t } = useText()
  const { isKept, setIsKept } = useKeptModel()
  if (!globalThis.isSecureContext) {
    return (
      <Card title={t('form-video.choose.title')}>
        <p>{t('form-video.model.insecure')}</p>
      </Card>
    )
  }
  if (isKept === null) return null
  if (!isKept) return <ModelCard onKept={() => setIsKept(true)} />
  return (
    <>
      <ChooseClip {...props} />
      <KeptModelLine onForgotten={() => setIsKept(false)} />
    </>
  )
}

function KeptClips() {
  const query = useQuery(clipsQuery)
  return (
    <Loaded query={query} heights={[120]}>
      {(clips) => <ClipList clips={clips} />}
    </Loaded>
  )
}

/** A clip that was just read, where a form is read from it. */
function shownClip(reading: ClipReading): ShownClip | null {
  if (reading.kind !== 'read' || reading.clip.reading.kind !== 'form') return null
  const { recording, cameraSpeed, film, reading: form } = reading.clip
  return { name: reading.source.fileName, form, recording, cameraSpeed, speedMps: null, film }
}
