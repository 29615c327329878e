/** The video lab: what a clip shows, the player, and two clips side by side. */
export const FORM_VIDEO_RESULTS = {
  'form-video.result.heading': '{contact} on the ground, {cadence}',
  'form-video.result.below':
    'The leg near the camera, mean of {count, plural, one {one stride} other {# strides}}. Compare the numbers with your own clips only: against a laboratory, angles can be 5° to 10° off, and the time on the ground about 25 ms.',
  'form-video.result.none': 'This version of Bell Lap reads no form from this clip. Film it again.',
  'form-video.unit.spm': '{value} steps a minute',
  'form-video.unit.ms': '{value} ms',
  'form-video.unit.share': '{value} %',
  'form-video.unit.legs': '{value} of a leg',
  'form-video.unit.deg': '{value}°',

  'form-video.measure.cadenceSpm': 'Cadence',
  'form-video.measure.contactS': 'Time on the ground',
  'form-video.measure.flightS': 'Time in the air',
  'form-video.measure.dutyShare': 'Share of a stride on the ground',
  'form-video.measure.overstrideLegs': 'Foot ahead of the hip at landing',
  'form-video.measure.shankContactDeg': 'Shank at landing',
  'form-video.measure.footContactDeg': 'Foot at landing',
  'form-video.measure.kneeContactDeg': 'Knee at landing',
  'form-video.measure.kneeMidStanceDeg': 'Knee in mid-stance',
  'form-video.measure.trunkDeg': 'Lean of the trunk',
  'form-video.measure.hipRiseLegs': 'Rise of the hips in a step',
  'form-video.measure.armSwingDeg': 'Swing of the upper arm',

  'form-video.table.title': 'What the clip shows',
  'form-video.table.in-spm': 'steps a minute',
  'form-video.table.in-legs': 'of a leg’s length',
  'form-video.table.measure': 'Near leg',
  'form-video.table.value': 'Mean',
  'form-video.table.error': 'Error of the mean',
  'form-video.table.needed': 'Needed to tell a change',
  'form-video.table.unknown': '–',
  'form-video.table.note':
    'The error comes from the differences between your strides. A change between two clips counts from the last column on: two halves of one clip differ by less.',
  'form-video.table.foot':
    'Shank: above 0° the foot lands ahead of the knee. Foot: heel first from about 8° up, flat or forefoot below; near 8° this is not sure.',

  'form-video.compare.title': 'What changed, and what we cannot tell',
  'form-video.compare.heading': '{measure}: from {before} to {after}',
  'form-video.compare.nothing': 'No change that these clips can tell',
  'form-video.compare.below':
    '{count, plural, =0 {Every difference is smaller than the error of the clips.} one {One measure changed by more than the error of the clips.} other {# measures changed by more than the error of the clips.}}',
  'form-video.compare.change': 'Change',
  'form-video.compare.result': 'Result',
  'form-video.compare.changed': 'Changed',
  'form-video.compare.within': 'Within error',
  'form-video.compare.speed-differs':
    'The clips were run at different speeds ({beforeMps} and {afterMps}). Cadence, contact and most angles change with speed, so this is no fair comparison.',
  'form-video.compare.speed-unknown':
    'The speed of one clip is not known. Compare only what you ran at the same speed.',
  'form-video.compare.choose': 'Compare with',
  'form-video.compare.none': 'Nothing',
  'form-video.compare.sides':
    'One clip shows the left leg, the other the right one. A difference can be one between your legs.',

  'form-video.checks.title': 'Good enough to measure',
  'form-video.checks.rate': '{rate} pictures a second',
  'form-video.checks.rate-slow':
    '{rate} pictures a second: enough for averages, 60 show the landing better',
  'form-video.checks.camera': 'The camera stood still',
  'form-video.checks.camera-unknown': 'Whether the camera moved is not known',
  'form-video.checks.leg': 'Leg {px} pixels long; 150 needed',
  'form-video.checks.leg-small': 'Leg {px} pixels long; 250 would be better',
  'form-video.checks.strides': '{count} strides of the near leg; 6 needed',
  'form-video.checks.strides-few':
    '{count} strides of the near leg; 8 or more make the contact time surer',
  'form-video.checks.alike': 'Strides {share} alike; 85 % needed',
  'form-video.checks.lost': '{share} of the pictures without a runner; 10 % at most',
  'form-video.checks.swapped':
    'Legs mixed up and put right in {share} of the pictures; 10 % at most',
  'form-video.checks.far': 'The far leg is hidden half of the time, so it gets no numbers.',
  'form-video.checks.angle': 'Seen from the side',

  'form-video.opinion.title': 'Second opinion: Sports2D',
  'form-video.opinion.what':
    'Sports2D also saves angles (MOT). Open that file to compare the knee of the near leg with ours, picture by picture.',
  'form-video.opinion.open': 'Compare Sports2D angles (MOT)',
  'form-video.opinion.knee':
    'Knee of the near leg, {count, plural, one {one picture} other {# pictures}}: here it is {offset, number}° {way, select, more {more} other {less}} bent on average than in the file, ± {spread, number}° around that. Two models often differ by 5° to 10°.',
  'form-video.opinion.cannot-no-header':
    'This is no MOT file: it has no line “endheader”. Choose the file of angles that Sports2D saved.',
  'form-video.opinion.cannot-no-time':
    'This MOT file has no column “time”. Save it again with Sports2D.',
  'form-video.opinion.cannot-no-samples':
    'This MOT file has no values. Save it again with Sports2D.',
  'form-video.opinion.cannot-no-knee':
    'This MOT file has no angle of the near knee. Switch on the knee angles in Sports2D and save it again.',
  'form-video.opinion.cannot-other-film':
    'Fewer than 30 pictures have the same time in this file and in the clip. Choose the file of this clip, saved without slow motion.',

  'form-video.notes.title': 'Notes from your coach',
  'form-video.notes.by': '{author}, {when} · picture {number}',
  'form-video.notes.described':
    'Picture {number} of {count} with the joints of the runner and {shapes, plural, =0 {nothing drawn} one {one drawn shape} other {# drawn shapes}}',
  'form-video.player.title': 'Stride by stride',
  'form-video.player.previous': 'Previous picture',
  'form-video.player.next': 'Next picture',
  'form-video.player.previous-stride': 'Previous landing',
  'form-video.player.next-stride': 'Next landing',
  'form-video.player.play': 'Play at a quarter of the speed',
  'form-video.player.pause': 'Pause',
  'form-video.player.place': 'Picture of the clip',
  'form-video.player.at': 'Stride {stride} of {count}, {sinceMs} ms after landing',
  'form-video.player.before': 'Before the first landing',
  'form-video.player.on-ground': 'on the ground',
  'form-video.player.in-air': 'in the air',
  'form-video.player.ground': '{contact} on the ground',
  'form-video.player.picture': 'Picture {number} of {count}',
  'form-video.player.keys':
    'Arrow keys step one picture, Page Up and Page Down one landing, the space bar plays.',
  'form-video.player.no-pictures': 'The film is not in this browser; the joints are.',
  'form-video.player.synchronised': 'Both clips are lined up at landing.',
  'form-video.player.overlay-knee': 'Knee',
  'form-video.player.overlay-shank': 'Shank',
  'form-video.player.overlay-trunk': 'Trunk',
  'form-video.player.overlay-ahead': 'Foot ahead of hip',
  'form-video.player.this-picture':
    'Angles of this picture; one picture is less sure than the mean.',
  'form-video.player.described':
    'Runner from the side with the joints of the near leg marked, {at}',
  'form-video.player.still': 'Save this picture',
  'form-video.player.still-failed': 'The picture could not be drawn. Try another one.',

  'form-video.save.title': 'Save this clip',
  'form-video.save.name': 'Name',
  'form-video.save.name-help': 'Such as “First 400” or “Treadmill, 16 km/h”.',
  'form-video.save.day': 'Day it was filmed',
  'form-video.save.condition': 'How did you run?',
  'form-video.save.condition-fresh': 'Fresh',
  'form-video.save.condition-tired': 'Tired',
  'form-video.save.condition-other': 'Neither',
  'form-video.save.speed': 'Pace (optional)',
  'form-video.save.speed-help':
    'Such as {example}. Two clips say something about each other only at about the same speed.',
  'form-video.save.speed-wrong': 'Write the pace as minutes and seconds, such as {example}.',
  'form-video.save.film': 'Keep the film in this browser',
  'form-video.save.film-help':
    '{size} MB, on this device only. Without it, the player shows the joints alone. Deleting the clip deletes the film.',
  'form-video.save.button': 'Save clip',
  'form-video.save.saved': 'Clip saved.',
  'form-video.save.film-failed': 'The clip is saved, but the browser had no room for the film.',
  'form-video.save.discard': 'Discard clip',

  'form-video.list.title': 'Your clips',
  'form-video.list.none': 'No clips yet. Film ten seconds on a treadmill, then open the clip here.',
  'form-video.list.delete': 'Delete clip',
  'form-video.list.deleted': 'Clip deleted.',
  'form-video.list.line': '{day_date} · {condition} · {contact} on the ground · {cadence}',
  'form-video.list.line-none': '{day_date} · {condition}',
  'form-video.list.sports2d': 'Joints from Sports2D',
  'form-video.back': 'All clips',
  'form-video.report.print': 'Print report',
  'form-video.report.save': 'Save report',
  'form-video.report.saved': 'Saved as {name}.',
  'form-video.stays.title': 'The clip stays in this browser',
  'form-video.stays.text':
    'Nothing of the film was sent. The server keeps the joints and what is read from them, and both are in your export.',
} as const
