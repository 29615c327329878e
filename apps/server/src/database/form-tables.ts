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
