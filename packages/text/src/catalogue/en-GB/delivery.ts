/** The plan outside of Bell Lap: calendar, watch, paper, intervals.icu. */
export const DELIVERY = {
  'delivery.export': 'Export and sync',
  'delivery.export-calendar': 'Export calendar',
  'delivery.subscribe': 'Subscribe in a calendar',
  'delivery.download-calendar': 'Download calendar (.ics)',
  'delivery.send-to-watch': 'Send to watch …',
  'delivery.download-fit': 'Download FIT file',
  'delivery.download-apple': 'Download for Apple Watch (experimental)',
  'delivery.download-zwift': 'Download Zwift workout (.zwo)',
  'delivery.open-card': 'Open card to print',
  'delivery.download-text': 'Download plain text',
  'delivery.download-intervals': 'Download text for intervals.icu',
  'delivery.download-json': 'Download JSON',
  'delivery.calendar-how':
    'A calendar that subscribes to this address stays up to date. Anyone who knows the address can read your plan.',
  'delivery.calendar-address': 'Calendar address',
  'delivery.copied': 'Copied',
  'delivery.copy-address': 'Copy address',
  'delivery.open-calendar-app': 'Open in calendar app',
  'delivery.renew-ask': 'Create a new address …',
  'delivery.renew-means':
    'The old address stops working. Calendars that use it must subscribe again.',
  'delivery.renew': 'Create a new address',
  'delivery.renewed': 'New address created. The old one no longer works.',
  'delivery.keep-address': 'Keep the old address',

  'delivery.card': 'Session card',
  'delivery.print-card': 'Print card',
  'delivery.back-to-session': 'Back to the session',
  'delivery.step': 'Step',
  'delivery.target': 'Target',

  'delivery.watch': 'Send to watch',
  'delivery.watch-tried':
    'Other programs can read all these files. We have not tried them on a watch.',
  'delivery.watch-sync': 'Automatic sync with intervals.icu',
  'delivery.watch-sync-how':
    'Bell Lap sends the next days to your intervals.icu calendar. If you linked your watch there, intervals.icu passes them on. When you move a session here, it moves there too.',
  'delivery.watch-cable': 'USB cable',
  'delivery.watch-qr': 'QR code',
  'delivery.experimental': 'Experimental',
  'delivery.apple-how':
    'Open this page on the iPhone and tap the button. The Workout app should offer to add the session to the watch (iOS 17 and later).',
  'delivery.apple-limits':
    'Apple publishes no description of this file. If it does not open, download the plain text.',
  'delivery.add-to-apple': 'Add to Apple Watch',
  'delivery.usb-download': 'Download the FIT file and connect the watch to the computer.',
  'delivery.usb-copy': 'Copy the file into the folder <code>GARMIN/NewFiles</code> of the watch.',
  'delivery.usb-unplug': 'Unplug the watch. It lists the session among its workouts.',
  'delivery.usb-limits':
    'A Mac needs an MTP program for newer watches. Garmin Connect on the web imports recorded runs only, not planned ones. Watches take at most 50 steps; a longer session has no file.',
  'delivery.qr-how':
    'The code opens the FIT file without a sign-in, for 15 minutes. Use it with apps that read workout files. Garmin Connect does not.',
  'delivery.show-qr': 'Show QR code',
  'delivery.qr-this-computer-only':
    'Only this computer can reach Bell Lap, so a phone cannot open the code. Stop Bell Lap and start it with <code>npx bell-lap serve --host 0.0.0.0</code>.',
  'delivery.qr-label': 'QR code of the FIT file for this session',
  'delivery.works-until': 'Works until {time}.',
  'delivery.push.equal': 'Sent and checked',
  'delivery.push.different': 'Sent, but came back different',
  'delivery.push.failed': 'Not sent',
  'delivery.push-off': 'Your key is saved, but sending is off.',
  'delivery.push-not-connected': 'Not connected.',
  'delivery.push-turn-on': 'Turn on sending in Settings',
  'delivery.push-connect': 'Connect intervals.icu in Settings',
  'delivery.push-takes': '(about 2 minutes)',
  'delivery.push-sending': 'Sending …',
  'delivery.push-later':
    'Bell Lap sends the next {count, plural, one {day} other {# days}} only. This session follows when its day is near.',
  'delivery.push-again': 'Send session again',
  'loss.pool-length': 'Some watches ask for the length of the pool first.',
  'loss.nested-repeats': 'Sets are repeats inside repeats. Some watches do not run them.',
  'loss.lap-button':
    '{count, plural, one {A step that ends with the lap button gets} other {# steps that end with the lap button get}} a fixed length.',
  'loss.metres-as-seconds':
    '{count, plural, one {A step in metres is} other {# steps in metres are}} converted to seconds at your pace.',
  'loss.seconds-as-metres':
    '{count, plural, one {A step in seconds is} other {# steps in seconds are}} converted to metres at your pace.',
  'loss.heart-rate':
    '{count, plural, one {A step by heart rate gets} other {# steps by heart rate get}} a speed instead.',
  'loss.heart-rate-share':
    '{count, plural, one {A heart rate is} other {# heart rates are}} sent as a share of the value that is set on intervals.icu.',
  'loss.range':
    '{count, plural, one {A pace range becomes} other {# pace ranges become}} a single speed.',
  'loss.effort':
    '{count, plural, one {A step by effort gets} other {# steps by effort get}} a speed.',
  'loss.standing':
    '{count, plural, one {A rest on your feet becomes} other {# rests on your feet become}} a slow walk.',
  'loss.grade':
    '{count, plural, one {The grade of a step is} other {The grades of # steps are}} not in the file.',
  'delivery.formats': 'What each format holds',
  'delivery.format.fit': 'FIT file',
  'delivery.format.intervals': 'intervals.icu',
  'delivery.format.apple': 'Apple Watch',
  'delivery.format.zwo': 'Zwift',
  'delivery.format.text': 'Plain text',
  'delivery.fits.exact': 'Exact',
  'delivery.fits.degraded': 'With losses',
  'delivery.fits.unsupported': 'Not possible',
  'delivery.check.ask': 'Did the workout show as planned on your watch?',
  'delivery.check.which': '{format}, session of {day_date}',
  'delivery.check.as-planned': 'Yes, as planned',
  'delivery.check.off': 'Something was off',
  'delivery.check.not-used': 'I did not use it',
  'delivery.check.note': 'What was off?',
  'delivery.check.save': 'Save answer',
  'delivery.check.saved': 'Answer saved. You can change it under Send to watch.',
  'delivery.check.yours': 'Your answer',
  'delivery.check.change': 'Change answer',
  'delivery.check.waits': 'Bell Lap asks after the run whether it showed as planned.',
  'delivery.check.once': 'Bell Lap asks once for each format.',
} as const
