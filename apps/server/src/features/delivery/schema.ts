import { z } from 'zod'
import { IN_PERSON, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Instant, problems } from '../../contract/values.ts'

export const CalendarAddress = z
  .object({
    path: z.string(),
    url: z.string(),
    webcalUrl: z.string(),
    todayUrl: z.string().describe('Today as JSON for home automation, under the same secret'),
    createdAt: Instant,
  })
  .meta({ id: 'CalendarAddress' })

export const downloadCalendar = route({
  method: 'GET',
  url: '/plan/calendar.ics',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'downloadCalendar',
    summary: 'The plan as an iCalendar file',
    tags: ['delivery'],
    produces: ['text/calendar'],
  },
})

export const readCalendarAddress = route({
  method: 'GET',
  url: '/calendar-address',
  access: IN_PERSON,
  schema: {
    operationId: 'readCalendarAddress',
    summary: 'The secret address of the calendar feed',
    tags: ['delivery'],
    response: { 200: CalendarAddress, ...problems },
  },
})

export const renewCalendarAddress = route({
  method: 'POST',
  url: '/calendar-address',
  access: IN_PERSON,
  schema: {
    operationId: 'renewCalendarAddress',
    summary: 'A new address; the old one stops working',
    tags: ['delivery'],
    response: { 200: CalendarAddress, ...problems },
  },
})
