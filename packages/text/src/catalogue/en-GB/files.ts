/** Files and imports: what was read, corrected, skipped or refused, and why. */
export const FILES = {
  'file.empty': 'The file is empty.',
  'file.unsupported': 'Bell Lap does not know this format. Export the run as FIT, TCX or GPX.',
  'file.fit-not-an-activity':
    'This FIT file contains settings, health data or a workout, not a recorded run.',
  'file.mornings':
    '{count, plural, =0 {A list of days without resting heart rate, heart rate variability or sleep.} one {One morning value, no recorded run.} other {{count, number} morning values, no recorded run.}}',
  'file.damaged-at-start': 'The file is damaged before its first measurement. Export it again.',
  'file.not-fit': 'This is not a valid FIT file.',
  'file.no-measurement': 'The file has no measurements and no summary.',
  'file.own-document-type':
    'The file declares its own document type, which recordings never do. It was not read.',
  'file.not-gpx-or-tcx': 'This XML file is neither GPX nor TCX.',
  'file.no-point': 'The file has no points.',
  'file.damaged-before-first-point': 'The file is damaged before its first point. Export it again.',
  'file.route': 'This is a route: its points have no times, so it is not a recorded run.',
  'file.course': 'This is a course to follow, not a recorded run.',
  'file.no-time': 'The file has no times.',
  'file.list-without-activity': 'The list has no activity that Bell Lap can read.',
  'file.list-without-date': 'The list has no activity with a date that Bell Lap can read.',
  'file.list-unreadable': 'Bell Lap cannot read activities.csv as a table.',
  'file.row-without-number': 'Row {row} of activities.csv has no activity number.',

  'file.truncated': 'The file ends in the middle. Everything before that was read.',
  'file.damaged': 'The file is damaged in the middle. Everything before that was read.',
  'file.checksum': 'The file has a wrong checksum. Its values were still read.',
  'file.bytes-between-files': 'The file has stray bytes, which were skipped.',
  'file.cut': 'The file ends in the middle or is not well formed. Everything before that was read.',
  'file.too-deep': 'The file is nested too deeply. Everything before that was read.',
  'file.too-many-points': 'The file has more than two million points. The rest was left out.',
  'file.elapsed-time': 'The watch was not stopped, so the time comes from the recording.',
  'file.timer-time':
    'The moving time was longer than the total time, so it comes from the recording.',
  'file.distance': 'The summary has no distance, so it comes from the recording.',
  'file.total-distance':
    'The summary says {saidM} and the recording {recordedM}, so the distance comes from the recording.',
  'file.out-of-order':
    '{count, plural, one {# measurement} other {# measurements}} stood out of order and {count, plural, one {was} other {were}} put in place.',
  'file.wrong-clock':
    '{count, plural, one {# measurement} other {# measurements}} had a time that cannot be right and {count, plural, one {was} other {were}} left out.',
  'file.mended':
    'Characters that do not belong in such a file, in a name for example, were mended.',
  'file.day-typed': 'The date in the file could not be right, so you typed the day.',
  'file.time-zone-guessed': 'The list has no time zone, so yours was used.',
  'file.unit-guessed-km':
    'The list does not name its unit of distance. It was read as kilometres, the unit you use.',
  'file.unit-guessed-miles':
    'The list does not name its unit of distance. It was read as miles, the unit you use.',
  'file.day-order-guessed':
    'The dates in the list are ambiguous. They were read with the day before the month.',
  'file.distance-backwards':
    'The distance ran backwards in {count, plural, one {# place} other {# places}} and was held constant there.',
  'file.gps-jump':
    '{count, plural, one {# GPS jump was} other {# GPS jumps were}} faster than any runner. Best efforts do not include {count, plural, one {it} other {them}}.',
  'file.moved-while-paused':
    'You moved fast {count, plural, one {once} other {# times}} without recording, as in a car or train. Best efforts do not include that.',
  'file.impossible-values':
    '{count, plural, one {# impossible value} other {# impossible values}} of {column} {count, plural, one {was} other {were}} left out.',
  'file.impossible-total': 'An impossible {total} was left out.',
  'file.faster-than-anyone':
    'Faster than anyone has ever run {distances}, so not counted as a best effort.',

  'column.distanceM': 'distance',
  'column.latitudeDeg': 'latitude',
  'column.longitudeDeg': 'longitude',
  'column.altitudeM': 'altitude',
  'column.speedMps': 'speed',
  'column.heartRateBpm': 'heart rate',
  'column.cadenceSpm': 'cadence',
  'column.powerW': 'power',
  'column.groundContactMs': 'ground contact time',
  'column.verticalOscillationMm': 'vertical oscillation',
  'column.verticalRatioPct': 'vertical ratio',
  'column.stepLengthMm': 'step length',
  'column.balanceLeftPct': 'left-right balance',
  'column.temperatureC': 'temperature',
  'column.formPowerW': 'form power',
  'column.airPowerW': 'air power',
  'column.legSpringStiffnessKnM': 'leg spring stiffness',
  'column.total-distance': 'total distance',
  'column.moving-time': 'moving time',
  'column.elapsed-time': 'elapsed time',

  'import.same-file': 'This file was imported before.',
  'import.deleted': 'You deleted this run, so it stays deleted. Open it to restore it.',
  'import.day-in-doubt':
    '{count, plural, one {The date cannot be right. It counts as nothing until you type the day under Imports.} other {# activities have a date that cannot be right. They count as nothing until you type their days under Imports.}}',
  'import.still-held':
    'This file was imported before. It still waits for you to type the day under Imports.',
  'import.was-discarded': 'This file was imported before, and you discarded it.',
  'import.discarded': 'The date cannot be right, and you discarded it.',
  'import.list-says-sport': 'The list says which sport it was: {sport}.',
  'import.sport-unknown':
    'The file does not say which sport it was. It does not count until you choose the sport under Runs.',
  'import.typed-by-hand': 'Entered by hand in Strava, without a recording.',
  'import.listed-only': 'In Strava’s list. Its file is not in this import.',
  'import.list': 'A list of activities.',
  'import.list-without-recording':
    '{count, plural, one {# activity has} other {# activities have}} no recording.',
  'import.list-known': '{count, plural, one {# was} other {# were}} here already.',
  'import.list-named': '{count} of them got a name or a race mark from the list.',
  'import.list-clock-home': 'Its times fit your home time zone.',
  'import.list-clock-places': 'Its times are those of the place of each run.',
  'import.list-clock-ahead':
    'Its clock is {hours, plural, one {# hour} other {# hours}} ahead of your home time zone. Bell Lap corrected the times.',
  'import.list-clock-behind':
    'Its clock is {hours, plural, one {# hour} other {# hours}} behind your home time zone. Bell Lap corrected the times.',
  'import.list-clock-fixed':
    'Its clock is {zone} all year. Bell Lap changed the times to your home time zone.',
  'import.list-clock-unclear':
    'Its time zone fits your recordings in more than one way, so nothing was matched. Runs may be there twice: delete one of each.',
  'import.same-run': 'The same run is here already: {run}.',
  'import.same-run-richer':
    'The same run was here already: {run}. This file has more data, so it is used now.',
  'import.run-named': '“{name}” on {day_date}',
  'import.run-unnamed': 'a run on {day_date}',
  'import.file-says-sport': 'This file says which sport it was.',
  'import.took-too-long': 'Reading this file took longer than two minutes, so it was left out.',
  'import.unreadable': 'This file could not be read. It may be damaged.',
  'import.too-large-unpacked':
    'Unpacked, it would be larger than 300 MB. No recording of a run is that large.',
  'import.packed-too-often':
    'This file was compressed more than twice. Unpack it and import what is in it.',
  'import.packed-damaged': 'The packed file is incomplete or damaged.',
  'import.day-summary':
    'Steps and sleep of one day in {format}. It holds no training: that is in other files of the export.',
  'import.day-heart-rate':
    'The heart rate of whole days in {format}. It holds no training: that is in other files of the export.',
  'import.left-by-macos': 'A hidden file that macOS adds. It contains no run.',
  'import.not-needed': 'A list in the export without recordings. It was not read.',
  'import.photo-or-video': 'Photos and videos are not needed.',
  'import.not-a-recording': 'Not a recording of a format that Bell Lap reads.',
  'import.apple-export':
    'Apple Health: {workouts, plural, =0 {no workout} one {# workout} other {# workouts}}, listed after this line{mornings, plural, =0 {} other {, and {mornings, number} morning values}}. The export itself is not kept.',
  'import.apple-export-cut':
    'Apple Health, but the file ends in the middle: {workouts, plural, =0 {no workout} one {# workout} other {# workouts}} and {mornings, number} morning values were read. Export it again.',
  'import.route-joined':
    'The route of a workout in this Apple Health export. It is part of that workout.',
  'import.unread-recording':
    'A recording in the format {format}, which Bell Lap does not read. Export the run as FIT, TCX or GPX from the program that made it.',
  'import.unread-archive':
    'An archive in the format {format}, which Bell Lap does not open. Unpack it and import the folder, or pack it as a zip.',
  'import.strava-list':
    'Strava’s list: {files, plural, one {# file} other {# files}} and {typed, plural, one {# activity} other {# activities}} entered by hand.',
  'import.strava-list-without-files':
    '{count, plural, one {The file of # activity is} other {The files of # activities are}} not in this import: the list alone was read.',
  'import.zip-damaged': 'This zip file is incomplete or damaged. Download it again.',
  'import.zip-too-many': 'This zip contains more than {most, number} files, so none was unpacked.',
  'import.unsafe-name': 'Its name points outside the archive, so it was not unpacked.',
  'import.encrypted': 'This file is protected by a password. Unpack it first.',
  'import.zip-bomb': 'Unpacked, it would be far larger than a recording can be.',
  'import.too-much':
    'Unpacked, this import would be larger than {mostMb, number} MB, far more than an export of its size holds. This file and those after it were left out.',
  'import.nested-too-deep': 'This is a zip in a zip in a zip. Unpack it first.',
  'import.too-large': 'Larger than 300 MB. No recording of a run is that large.',
  'import.entry-damaged': 'This entry of the zip is damaged and could not be unpacked.',
  'import.fault':
    'The import stopped because of an error in Bell Lap. Everything read so far is saved. Try again.',
  'import.given-up':
    'The import was interrupted several times at the same place, so it was stopped. Everything read so far is saved.',
  'import.disk-full':
    'The disk is full. Free some space and import the files again. Everything read so far is saved.',
  'import.cut-off-by-backup':
    'The backup was made during this import. The files read by then are here. Import the others again.',
  'import.interrupted':
    'This import was interrupted. Everything read so far is saved. Import the other files again.',
  'import.file-not-read': 'The import ended before this file was read.',
} as const
