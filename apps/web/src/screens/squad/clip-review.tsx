import { unpackRecording } from '@bell-lap/form/video/packed-recording'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { clipOfQuery, useAddClipNote, useRemoveClipNote } from '../../api/form-clips.ts'
import type { ClipNote } from '../../api/form-clips.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { ClipNotes } from '../form-video/clip-notes.tsx'
import type { ShownClip } from '../form-video/shown-clip.ts'
import { DrawNote } from './draw-note.tsx'
import type { AskedPicture } from './draw-note.tsx'

interface ClipReviewProps {
  readonly athleteId: string
  readonly id: string
  /** Whether this person coaches the runner. */
  readonly mayWrite: boolean
}

/** A runner's clip for the coach: the joints picture by picture, to draw and write on. */
export function ClipReview({ athleteId, id, mayWrite }: ClipReviewProps) {
  const { t } = useText()
  const query = useQuery(clipOfQuery(athleteId, id))
  const { data } = query
  const [asked, setAsked] = useState<AskedPicture | null>(null)
  const clip = useMemo((): ShownClip | null => {
    if (data === undefined || data.clip.form === null) return null
    const { name, form, cameraSpeed, speedMps } = data.clip
    // The film never leaves the runner's own browser.
    const recording = unpackRecording(data.recording)
    return { name, form, cameraSpeed, speedMps, recording, film: null }
  }, [data])
  const back = (
    <ButtonLink to="/squad/$athleteId" params={{ athleteId }}>
      {t('squad.clip-back')}
    </ButtonLink>
  )
  if (data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('squad.clips')} heights={[400, 160]} width="wide" />
    ) : (
      <Page heading={t('squad.clips')} actions={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const { name, day } = data.clip
  const actionsOf = (note: ClipNote) => (
    <NoteActions
      note={note}
      place={{ athleteId, id }}
      onShow={() => setAsked({ timeS: note.timeS })}
    />
  )
  return (
    <Page
      width="wide"
      heading={name}
      above={t('squad.day', { day })}
      below={t('squad.clip-how')}
      actions={back}
    >
      {clip === null ? (
        <p>{t('form-video.result.none')}</p>
      ) : (
        <>
          <DrawNote clip={clip} asked={asked} place={mayWrite ? { athleteId, id } : null} />
          <ClipNotes
            title={t('squad.notes')}
            clip={clip}
            notes={data.notes}
            actionsOf={actionsOf}
          />
        </>
      )}
    </Page>
  )
}

interface NoteActionsProps {
  readonly note: ClipNote
  readonly place: { readonly athleteId: string; readonly id: string }
  readonly onShow: () => void
}

/** Goes to the picture of a note; removes an own one, which Undo writes again. */
function NoteActions({ note, place, onShow }: NoteActionsProps) {
  const { t } = useText()
  const remove = useRemoveClipNote(place)
  const add = useAddClipNote(place)
  const { id, own, timeS, shapes, text } = note
  const undo = () =>
    add.mutate(
      { timeS, shapes: [...shapes], text },
      { onSuccess: () => tell(t('squad.undone')), onError: tellError },
    )
  return (
    <div className="row">
      <Button look="quiet" onClick={onShow}>
        {t('squad.note-show')}
      </Button>
      {own && (
        <Button
          look="quiet"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(id, {
              onSuccess: () => tellWithUndo(t('squad.note-removed'), undo),
              onError: tellError,
            })
          }
        >
          {t('squad.note-remove')}
        </Button>
      )}
    </div>
  )
}
