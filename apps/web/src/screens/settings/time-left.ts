/** How long a link still works, as a clock: "14:59", "0:07"; `null` when it no longer does. */
export function sayTimeLeft(leftS: number): string | null {
  if (leftS <= 0) return null
  const whole = Math.ceil(leftS)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
