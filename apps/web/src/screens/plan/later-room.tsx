import { later } from '../../pieces/later.tsx'

// The room of a week comes after its days, with its texts.
export const WeekRoom = later(async () => (await import('./week-room.tsx')).WeekRoom, null, [
  'health',
])
export const RoomExplained = later(
  async () => (await import('./week-room.tsx')).RoomExplained,
  null,
  ['health'],
)
