/** What the steps of a run say, kept because a page asks for it of many runs. */
export interface RunFormTable {
  activity_id: string
  athlete_id: string
  /** Of the way it was worked out; an older one is done again. */
  version: number
  /** JSON kept as text. */
  content: string
}

/** Models, trends and comparisons of a runner, worked out from all runs in the background. */
export interface FormSummaryTable {
  athlete_id: string
  version: number
  /** The evidence that it was worked out from. */
  evidence_revision: number
  content: string
}

/** What a runner works on: a fault, its drill, and when it is measured again. */
export interface FormWorkTable {
  id: string
  athlete_id: string
  begun_on: string
  retest_on: string
  /** When the runner ended it; `null` while it goes on. */
  ended_on: string | null
  /** JSON kept as text. */
  content: string
}

/** A clip whose form was read: what the runner says of it, the joints, and the reading. The film is not kept here. */
export interface FormClipTable {
  id: string
  athlete_id: string
  day: string
  created_at: string
  /** JSON kept as text: name, condition, speed and where the joints come from. */
  content: string
  /** JSON kept as text: the joints of each picture. */
  joints: string
  /** JSON kept as text: the form that was read, and by which rules; those of an older version read it again. */
  reading: string
}

/** What somebody drew and wrote on a picture of a clip. */
export interface ClipNoteTable {
  id: string
  athlete_id: string
  clip_id: string
  account_id: string
  /** The name of that person then. */
  author: string
  /** JSON kept as text: the picture, the shapes and the words. */
  content: string
  created_at: string
}
