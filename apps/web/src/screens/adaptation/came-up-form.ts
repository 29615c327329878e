import type { ComingUp } from '../../api/adaptation.ts'

/** What each form of the menu is given. */
export interface CameUpFormProps {
  readonly today: string
  readonly busy: boolean
  readonly onTell: (told: ComingUp) => void
}
