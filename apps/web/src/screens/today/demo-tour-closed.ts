const KEPT_AS = 'bell-lap-demo-tour'
const CLOSED = 'closed'

/** Whether the list of what is worth seeing in the demo was closed on this device. */
export const isTourClosed = (): boolean => localStorage.getItem(KEPT_AS) === CLOSED

export const closeTour = (): void => localStorage.setItem(KEPT_AS, CLOSED)
