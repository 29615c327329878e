import type { Sport } from '../activity.ts'

const NOT_RUNNING = `
  ski skier* skien skifahr* *skiing skilauf langlauf skilanglauf langrenn langd* langdakning hiihto maastohiihto narty narciar*
  snowboard* eislauf* schlittschuh* skat* *skate *skating inline* *лыж* *スキー* *滑雪* *스키*
  kayak* canoe* kanu* row rowing ruder* paddle* paddling surf* *surf *surfing sail* segel*
  yoga pilates tennis golf climb* klettern* escalade elliptical stair* soccer football fussball
  basketball hockey badminton squash padel pickleball volleyball rugby cricket dance* meditation
  breathwork wheelchair* handcycl* triathlon duathlon multisport multi sport transition
  boxing box martial* skydiv* paraglid* horse* equestrian fishing hunting diving snorkel*
  boat* motor* driving car auto flying floor* cardio *cardio fitness* jump rope other sonstige* autre* otro* altro annet
  annat muu inne
  skid skidor *skidakning skidtur* rullskid* rulleski* rollski* skike *skilauf eisschnelllauf eiskunstlauf
  *langrend skilob skitour* skoyte* skojte* *skojte* *skridsko* schaats* skeeler* *skaten hiiht* *hiihto* *luistelu*
  sci sci di fondo pattin* esqui* patin* schi schi fond sieles sifutas sielni *korcsolya* kayak paten* lyz* bezky
  brusl* korcul* lyzw* skija* klizanje rolanje smucanje drsanje *лиж* *коньк* *коньки* *ковзан* σκι χιονοδρομ*
  πατιναζ* *スケート* *滑冰* *溜冰* *轮滑* *輪滑* *스케이트* surfing windsurf* kitesurf* slide* skidning`

const WALKING = `
  walk* hik* *hiking *walking spaziergang gehen wander* *wanderung marche randonn* caminata
  caminhada senderismo camminata passeggiata escursion* wandel* wandelen vandring promenad gatur
  fottur tur kavely* vaellus spacer chodzenie chodze turystyka chuze turistika ходьба* поход*
  snowshoe* mountaineering bergsteigen nordic walking *ウォーキング* *ハイキング* *散歩* *步行* *徒步*
  *散步* *健走* *걷기* *등산* *산책* *하이킹* *워킹* *遠足* *登山*
  *spaziergang spazier* hundespaziergang gassi* hunderunde dogtrekking dog walk schneeschuh* *vandring vandr* stavgang
  gatur* gaatur* *kavely* patikoi* retkeily cammin* trekking ciaspol* balade rando raquettes caminar caminando andar
  andando andadura paseo passeio trilha caminada senderisme seta setal* gyalog* turaz* kirandul* yuruyus* yuruyen
  doga yuruyusu прогулк* прогулянк* похід* походи разходк* ходене ходање шетња περπατημα πεζοπορια βαδισμα
  hodanje setnja planinar* pjesac* hoja pohod* sprehod* chodza prechadzka prochazk* spacer* wedrowk* marsz
  mers pe jos plimbare drumetie jalan jalan kaki berjalan di bo *เดิน* مشي المشي הליכה ejimas vaiksciojimas
  iesana pastaiga kondimine jalutus* matk*`

const RIDING = `
  ride rides riding bik* *bike *biking e biking cycl* *cycling rad *rad radfahr* radsport *fahrt fahrt
  radtour velo velo* *velo cyclisme vtt bicicleta* bici ciclismo ciclista fiets* wielren* cykl*
  *cykling sykling sykkel* pyoraily* rower* kolarstwo jazda na rowerze kolo cyklistika kerekpar*
  bisiklet* spinning mtb gravel ride *велосипед* велоезда велопрогулка *サイクリング* *自転車* *バイク*
  *骑行* *騎行* *骑车* *單車* *单车* *自行车* *사이클* *자전거* *라이딩* *ライド
  biciclett* pedalata pedal* pedaleo bicicla* cykel* sykl* *sykling pyora* bicikl* bringa* bringaz* biciklizes
  вело* колоезд* колело бицикл* ποδηλα* voznja kolesar* cyklo* bicykl* ciclism fietsen mountainbik*
  bersepeda sepeda* xe dap dap xe *ปั่น* *จักรยาน* *دراج* רכיבה אופניים dviraci* ritenbrauk* rattasoit* ratta*
  jalgrat*`

const SWIMMING = `
  swim* *swimming schwimm* *schwimmen natation natacion natacao nuoto zwem* simning svomning
  svomming uinti plywanie plavani plavanie uszas плавание* *水泳* *スイム* *游泳* *수영*
  nage nager nadar simma simtur svomme* yuzme плаван* κολυμ* plivanje plavanje inot berenang renang boi loi
  *ว่ายน้ำ* سباحة שחייה plaukimas peldesana ujumine`

const STRENGTH = `
  weight* strength* workout crossfit kraft* krafttraining musculation pesas fuerza gym hiit styrke*
  styrka voimaharjoittelu silownia силов* *筋トレ* *力量*`

const RUNNING = `
  run runs running runner *running jog jogs jogging jogger lauf *lauf laufen *laufen laufchen
  lauf* footing course course a pied ochtendloop middagloop avondloop lunchloop nachtloop carrera carreras correr corriendo corrida corsa correre
  hardlopen hardloop* lopen loopband lopning *lopning loping *loping lob morgenlob aftenlob lobetur *lobetur lopetur *lopetur loprunda jogge*
  joggetur juoksu* *juoksu lenkki bieg biegi bieganie biegowy beh behani behanie bezecky
  futas alergare kosu* trcanje tek lari chay bo τρεξιμο бег бега бегом беговая пробежк* забег*
  бягане біг trail treadmill tredemolle parkrun trailrun trailrunning fun run virtualrun
  virtual run *ランニング* ラン *のラン *朝ラン* *夜ラン* *通勤ラン* *ジョギング* *ジョグ* *跑步* *慢跑* *夜跑* *晨跑*
  *路跑* *长跑* *長跑* *越野跑* 跑 *달리기* *러닝* *조깅* ריצה جري الجري *วิ่ง*
  lopband lopare lopa loppass loptur lobeband* lobebaand* lobning *orienteringslob middagslob eftermiddagslob
  frokostlob natlob trailob holkka* polkujuoksu* corsetta corro tapis tapis roulant tapis de course courir courant
  trote trotar trotando cinta cinta de correr esteira corridinha *futas futo* futopad kocogas terepfutas tekanje
  tekask* biezni* biegow* trucht* behat behal alerg* begim* begioti skriesan* skrejien* jooks* kross hlaup* cursa
  korrika* carreira lari pagi lari sore lari malam lari siang chay канікрос canicross біг бігов* пробіжк* забіг*
  трейл* трчање бегаме джогинг* τρεχω δρομικ* διαδρομος trka trcim *런닝* *트레드밀* *トレイルラン*
  *トレッドミル* *ランニング* *快跑* ריצת ركض دویدن दौड़`

const PHRASES = [
  'sci di fondo',
  'schi fond',
  'dog walk',
  'doga yuruyusu',
  'mers pe jos',
  'jalan kaki',
  'di bo',
  'xe dap',
  'dap xe',
  'tapis roulant',
  'tapis de course',
  'cinta de correr',
  'lari pagi',
  'lari sore',
  'lari malam',
  'lari siang',
  'multi sport',
  'jump rope',
  'nordic walking',
  'e biking',
  'jazda na rowerze',
  'gravel ride',
  'course a pied',
  'chay bo',
  'fun run',
  'virtual run',
]

/** Phrases stay whole; everything else is parted at blanks. */
function wordsOf(text: string): readonly string[] {
  const whole = PHRASES.reduce(
    (rest, phrase) => rest.replaceAll(phrase, phrase.replaceAll(' ', '_')),
    text,
  )
  return whole
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
}

/**
 * What sports are called by devices and services, in the order in which they are tried. Letters have no
 * marks here. A star stands for any letters: `cycl*` begins a word, `*lauf` ends one.
 */
export const SPORT_WORDS: readonly (readonly [Sport, readonly string[]])[] = [
  ['other', wordsOf(NOT_RUNNING)],
  // A ride may be called a walk on a bicycle ("paseo en bici"), never the other way round.
  ['ride', wordsOf(RIDING)],
  ['walk', wordsOf(WALKING)],
  ['swim', wordsOf(SWIMMING)],
  ['strength', wordsOf(STRENGTH)],
  ['run', wordsOf(RUNNING)],
]

/** What Strava writes as the type of a track in its GPX exports. */
export const SPORT_NUMBERS: Readonly<Record<string, Sport | undefined>> = {
  1: 'ride',
  9: 'run',
  10: 'walk',
}

/** Words that say the sport in a field made for it and mean something else in a name. */
export const WORDS_OF_FIELDS_ONLY: ReadonlySet<string> = new Set(
  wordsOf(`course trail treadmill tredemolle loopband workout gym kraft* hiit box car auto boat* motor* other golf
  rad *rad kolo fahrt *fahrt row sail* horse* fishing hunting diving floor* transition lob tek lari
  jump rope autre* otro* altro annat annet muu inne sonstige* marche gehen rower* football soccer
  hockey tennis dance* surf* *surf spinning langd* runner jogger weight* promenad stair* cardio
  *cardio fitness* climb* flying padel skid sci schi paten* slide* rola rolanje balade andar andando paseo passeio
  trilha seta marsz hoja plimbare jalan matk* pedal* ratta* pohod* voznja boi loi nage nager inot tapis cinta
  esteira trote lopa corro courant kross trka chay cursa διαδρομος futo* bringa* planinar* raquettes rando di bo`),
)
