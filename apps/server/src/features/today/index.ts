export { readSensor } from './read-sensor.ts'
export { readTodayOf } from './read-today.ts'
export { todayRoutes } from './routes.ts'
