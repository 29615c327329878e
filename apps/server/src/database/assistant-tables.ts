/** A change of the plan that an assistant proposed. */
export interface AssistantProposalTable {
  id: string
  athlete_id: string
  made_at: string
  /** The last day on which the runner can accept it. */
  ends_on: string
  /** The program that proposed it, as it names itself. */
  source: string
  note: string | null
  /** The meet that a coach proposes; null for a change that a program proposes. */
  meet_id: string | null
  /** What is proposed, as a versioned document. */
  change: string
  state: 'open' | 'accepted' | 'declined'
  answered_at: string | null
}
