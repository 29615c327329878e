/** The video lab: a clip from the side, its checks, and how to film. */
export const FORM_VIDEO = {
  'form-video.heading': 'See how you run, from a clip',
  'form-video.below':
    'Film yourself from the side. The clip stays in this browser: only the positions of your joints are saved.',

  'form-video.model.title': 'Load the pose model',
  'form-video.model.what':
    'The model finds your joints in the pictures. It is loaded from your Bell Lap server once ({megabytes} MB) and kept in this browser, so it also works without a connection.',
  'form-video.model.load': 'Load the model',
  'form-video.model.loading': '{done} of {total} MB loaded',
  'form-video.model.stop': 'Stop loading',
  'form-video.model.failed': 'The model did not load: {why}. Check the connection, then try again.',
  'form-video.model.kept': 'The pose model is in this browser ({megabytes} MB).',
  'form-video.model.forget': 'Remove the model',
  'form-video.model.forgotten': 'Model removed.',
  'form-video.model.insecure':
    'This browser reads clips only on a secure address. Open Bell Lap at https, or on the computer it runs on.',

  'form-video.choose.title': 'Choose a clip',
  'form-video.choose.open': 'Open a clip',
  'form-video.choose.record': 'Record a clip',
  'form-video.choose.slow': 'Is the clip in slow motion?',
  'form-video.choose.slow-1': 'No, normal speed',
  'form-video.choose.slow-n': '{factor} times slower',
  'form-video.choose.slow-help':
    'Phones play 120 and 240 pictures a second 4 or 8 times slower. Cadence and times need the right number.',
  'form-video.choose.trc': 'Open a Sports2D file (TRC)',
  'form-video.choose.trc-what':
    'Sports2D is a free program that finds joints in a clip with another model, on your computer. Open the file that it saves for a second opinion.',
  'form-video.choose.trc-angles':
    'This file holds angles and no joints, so no form can be read from it. Open the TRC file that Sports2D saves with it. To compare the angles, read the clip first: its page has “Compare Sports2D angles”.',
  'form-video.choose.near': 'Which leg is nearer to the camera?',
  'form-video.choose.near-left': 'Left',
  'form-video.choose.near-right': 'Right',
  'form-video.choose.trc-no-head':
    'This is no TRC file: it does not begin with “PathFileType”. Choose the file of joints that Sports2D saved.',
  'form-video.choose.trc-no-rate':
    'The third line of this TRC file has no data rate. Save it again with Sports2D.',
  'form-video.choose.trc-no-markers':
    'The fourth line of this TRC file names no joints. Save it again with Sports2D.',
  'form-video.choose.trc-no-samples': 'This TRC file has no values. Save it again with Sports2D.',
  'form-video.choose.trc-lacks-markers':
    'This TRC file lacks {markers}. Choose a body model with heels and toes in Sports2D, such as HALPE 26, and save it again.',

  'form-video.record.title': 'Record a clip',
  'form-video.record.start': 'Start recording',
  'form-video.record.stop': 'Stop recording',
  'form-video.record.close': 'Close the camera',
  'form-video.record.countdown': 'Recording starts in {count}',
  'form-video.record.running': 'Recording, {secondsS_repetition}',
  'form-video.record.rate': 'The camera gives {rate} pictures a second.',
  'form-video.record.waiting': 'Waiting for the camera …',
  'form-video.record.denied':
    'The browser does not allow the camera. Allow it for this site: tap the sign beside the address. Then try again, or film with the camera app and open the clip.',
  'form-video.record.busy':
    'Another program is using the camera. Close it, then try again, or film with the camera app and open the clip.',
  'form-video.record.none':
    'No camera found. Connect one and try again, or film with another device and open the clip here.',
  'form-video.record.retry': 'Try the camera again',
  'form-video.record.back': 'Open a file instead',
  'form-video.record.help':
    'Lean the phone on something firm. Recording begins after five seconds and ends after {mostS_repetition}.',

  'form-video.guide.title': 'How to film',
  'form-video.guide.side': 'From the side, square to the way you run',
  'form-video.guide.side-text':
    'Put the phone at hip height, 4 to 8 m away. It must not move: use a tripod, a wall or a bag.',
  'form-video.guide.size': 'You fill half the height or more',
  'form-video.guide.size-text':
    'Head and feet stay in the picture all the time. Only the leg nearer to the camera is measured.',
  'form-video.guide.strides': 'At least eight strides of the near leg',
  'form-video.guide.strides-text':
    'On a treadmill: 10 s. Past a fixed camera the strides are too few, unless the picture is very wide.',
  'form-video.guide.light': 'Bright light and 60 pictures a second',
  'form-video.guide.light-text':
    '30 are enough for averages; 60 show the landing better. Light matters more than the rate: it keeps the feet sharp.',
  'form-video.guide.compare':
    'To compare fresh with tired, film both at the same speed from the same place.',

  'form-video.running.title': 'Reading {file}',
  'form-video.running.loading': 'Starting the model …',
  'form-video.running.pictures': 'Picture {done} of {total}',
  'form-video.running.left': 'About {leftS_repetition} left',
  'form-video.running.stop': 'Stop reading',
  'form-video.running.stays': 'Keep this page open. Nothing is sent.',

  'form-video.cannot.heading': 'This clip cannot be opened',
  'form-video.cannot.no-webcodecs':
    'This browser cannot hand out single pictures of a clip. Use a current Chrome, Edge or Safari, or Firefox on a computer.',
  'form-video.cannot.not-a-video':
    'This file holds no video that Bell Lap knows. Use MP4, MOV or WebM.',
  'form-video.cannot.no-decoder':
    'This browser cannot play the format {codec}. On an iPhone choose Settings, Camera, Formats, Most Compatible, and film again. Or export the clip as H.264.',
  'form-video.cannot.too-long':
    'The clip lasts {durationS_repetition}; at most {mostS_repetition} can be read. Cut out the part in which you run past or on the treadmill.',
  'form-video.cannot.too-large':
    'The file has {size} MB; at most {most} MB can be read. Cut the clip, or film in 1080p.',
  'form-video.cannot.damaged':
    'The clip breaks off after {timeS_typed}: its file is damaged or not complete. Copy it again, or cut that part out.',
  'form-video.cannot.model-failed':
    'The pose model did not run on this device: {why}. Close other tabs and try again, or use another browser.',
  'form-video.again': 'Choose another clip',

  'form-video.refused.heading': 'Film this clip again',
  'form-video.refused.below': 'No measure is shown, as it could be wrong.',
  'form-video.refused.title': 'What is missing, and how to get it',
  'form-video.refused.cadence':
    'One thing is sure all the same: your cadence was {cadence} steps a minute.',
  'form-video.refused.slow':
    'The clip may be in slow motion. {factor} times slower, it shows {cadence} steps a minute.',
  'form-video.refused.read-slow': 'Read it as {factor} times slower',

  'form-video.problem.no-runner': 'No runner is seen for half a second in a row.',
  'form-video.problem.few-pictures':
    'The clip has {rateHz, number, ::precision-integer} pictures a second; {leastHz} are needed.',
  'form-video.problem.small':
    'Your leg is {legPx, number, ::precision-integer} pixels long; {leastPx} are needed.',
  'form-video.problem.moving-camera': 'The camera moves.',
  'form-video.problem.no-rhythm': 'The strides are not alike.',
  'form-video.problem.walking': 'One foot is always on the ground: this looks like walking.',
  'form-video.problem.few-strides':
    '{strides, plural, =0 {No whole stride} one {One whole stride} other {# whole strides}} of the near leg can be seen; {least} are needed.',
  'form-video.problem.unsure-landings':
    'The landings differ by ± {errorMs, number, ::precision-integer} ms from stride to stride. Above ± {mostMs} ms they cannot be used.',
  'form-video.problem.legs-confused': 'The model mixed up the legs in {share} of the pictures.',
  'form-video.problem.runner-lost': 'You are out of the picture {share} of the time.',
  'form-video.problem.not-from-the-side': 'You are not seen from the side.',

  'form-video.how.no-runner': 'Stand the phone so that you are seen from head to foot.',
  'form-video.how.few-pictures': 'Set the camera to 60 pictures a second, or to 30 at least.',
  'form-video.how.small': 'Go nearer, or film in 1080p: you should fill half the height.',
  'form-video.how.moving-camera':
    'Use a tripod or lean the phone on something firm. Do not pan along.',
  'form-video.how.no-rhythm':
    'Film steady running at one speed. For slow motion, say how many times slower it is.',
  'form-video.how.walking': 'Film at your running speed.',
  'form-video.how.few-strides': 'Film about 10 s on a treadmill.',
  'form-video.how.unsure-landings':
    'Film in brighter light with 60 pictures a second, in clothes that show your legs, and for 10 s.',
  'form-video.how.legs-confused': 'Film in brighter light, before a plain background.',
  'form-video.how.runner-lost': 'Start when you are in the picture, and stop before you leave it.',
  'form-video.how.not-from-the-side': 'Aim the camera square to the way you run.',
} as const
