import css from './status-mark.module.css'

export type Tone = 'ok' | 'watch' | 'stop' | 'quiet'

const SHAPES: Readonly<Record<Tone, string>> = { ok: '●', watch: '▲', stop: '■', quiet: '○' }

/** A status as shape, colour and word together. */
export function StatusMark({ tone, word }: { readonly tone: Tone; readonly word: string }) {
  return (
    <span className={css['mark']} data-tone={tone}>
      <span aria-hidden="true">{SHAPES[tone]}</span>
      {word}
    </span>
  )
}
