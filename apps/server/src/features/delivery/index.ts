export { calendarFeed, deliveryRoutes } from './routes.ts'
export { deliverPlan } from './deliver-plan.ts'
export { writeCalendar } from './write-calendar.ts'
export { loadCalendarToken } from './store.ts'
