import { movesOfCode } from '@bell-lap/form/figure/move-of-code'
import type { MoveName } from '@bell-lap/form/figure/move-of-code'
import { Figure } from '../../pieces/figure.tsx'
import { useText } from '../../text/use-text.ts'
import css from './moves-shown.module.css'

interface MovesShownProps {
  /** Codes of exercises and drills as the plan has them. */
  readonly codes: readonly string[]
}

/** The exercises and drills of a session as drawings, each once, with two cues and the commonest fault. */
export function MovesShown({ codes }: MovesShownProps) {
  const moves = [...new Set(codes.flatMap(movesOfCode))]
  return (
    <ul className={css['moves']}>
      {moves.map((move) => (
        <li key={move}>
          <MoveCard move={move} />
        </li>
      ))}
    </ul>
  )
}

function MoveCard({ move }: { readonly move: MoveName }) {
  const { t } = useText()
  return (
    <>
      <h3>{t(`moves.${move}.name`)}</h3>
      <Figure move={move} />
      <div>
        <p>{t(`moves.${move}.cue`)}</p>
        <p>{t(`moves.${move}.second-cue`)}</p>
        <p className="quiet small">{t('moves.fault', { fault: t(`moves.${move}.fault`) })}</p>
      </div>
    </>
  )
}
