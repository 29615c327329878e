import type { ReactNode } from 'react'
import type { ClipNote } from '../../api/form-clips.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './form-video.module.css'
import { NoteFigure } from './note-figure.tsx'
import { frameAt } from './shown-clip.ts'
import type { ShownClip } from './shown-clip.ts'

interface ClipNotesProps {
  readonly title: string
  /** `null` shows nothing: two clips are compared. */
  readonly clip: ShownClip | null
  readonly notes: readonly ClipNote[]
  /** What can be done about a note. */
  readonly actionsOf?: (note: ClipNote) => ReactNode
}

/** What people drew and wrote on pictures of a clip, in the order they wrote it. */
export function ClipNotes({ title, clip, notes, actionsOf }: ClipNotesProps) {
  const { t, reader } = useText()
  if (clip === null || notes.length === 0) return null
  return (
    <Card title={title}>
      <ul className={css['notes']}>
        {notes.map((note) => {
          const { id, author, at, timeS, shapes, text } = note
          const number = frameAt(clip.recording.frames, timeS) + 1
          return (
            <li key={id}>
              <p className="quiet small">
                {t('form-video.notes.by', {
                  author,
                  when: sayInstant(at, reader.locale),
                  number,
                })}
              </p>
              <NoteFigure clip={clip} timeS={timeS} shapes={shapes} />
              {text !== '' && <p className={css['words']}>{text}</p>}
              {actionsOf?.(note)}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
