/**
 * The closed word lists that shape open-vocabulary finds: which words bind, which only praise, which end a phrase,
 * which verbs say that somebody did something. One table from word to bits, built once.
 */

export const classOf = {
  /** Binds words and never starts or ends a skill: articles, pronouns, prepositions, conjunctions, auxiliaries. */
  binder: 1,
  /** May stand between a verb and its object: "manage the annual budgets". */
  determiner: 2,
  /** Praise and measure before a skill: "excellent", "basic". */
  degree: 4,
  /** Closes a skill phrase and adds nothing: "skills", "experience", "knowledge". */
  tail: 8,
  /** A verb of doing, in its base form. */
  verb: 16,
  /** Too general to be a skill when it stands alone. */
  general: 32,
  /** Joins two items of a list: "and", "or". */
  joiner: 64,
  /** Announces a skill: "experience", "knowledge". */
  cue: 256,
  /** Joins a cue to the skill: "with", "in". */
  link: 512,
  /** Heads a list of skills. */
  listHead: 1024,
  /** The head word of a field: "engineering" in "fermentation engineering". */
  field: 2048,
  /** Ends like the name of a field: "-ology", "-metry". */
  fieldEnding: 4096,
  /** Ends the phrase of a skill without being one: "frameworks", "environments". */
  head: 8192,
  /** Ends like an adjective or adverb: it says how something is, and names nothing by itself. */
  quality: 16384,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [
    classOf.binder,
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which that this these those what where when why how " +
      "a an the be am is are was were been being do does did done doing have has had having will would shall should can could may might must need ought " +
      "and or but nor so yet if then than as at by for from in into of off on onto out over per to toward towards through throughout under until up upon via with within without about above across after against along among amongst around before behind below beneath beside besides between beyond despite down during except like near outside since unlike versus vs " +
      "not no also just only very too more most less least much many some any each every all both either neither other others another such same own e g i.e eg ie etc there here again further once ever never always often usually currently well " +
      "while whilst whether because although though however therefore thus hence including include includes included plus using use used based related relevant required preferred desired ideally preferably desirable essential necessary able willing looking seeking seek welcome join apply please don doesn won isn aren re ll ve let s t m d",
  ],
  [
    classOf.determiner,
    "a an the our your their its his her all any every each own various multiple several daily weekly monthly annual regular ongoing complex new existing key large small global local internal external own day day-to-day some these those this that of",
  ],
  [
    classOf.degree,
    "strong excellent good great solid proven extensive deep broad thorough sound superior outstanding exceptional advanced basic intermediate expert expertise proficient proficiency fluent fluency working practical hands-on hands on demonstrable demonstrated prior previous previously minimum least significant substantial considerable relevant similar equivalent general overall high highly strongly excellent in-depth depth real genuine keen first-class first class proper full fully good effective effectively wide current up-to-date experienced skilled familiar familiarity preferable additional specific certain common modern latest various different professional recent academic theoretical understanding insight ability interest passion passionate desire flair comfortable confident knowledgeable competent competence exposure command grasp technical personal written verbal oral following one senior junior first second third key core right main track record years year months month yrs +",
  ],
  [
    classOf.tail,
    "skill skills experience experiences knowledge ability abilities understanding background expertise competence competences competency competencies capability capabilities proficiency familiarity qualification qualifications fluency aptitude exposure awareness preferred required desirable essential advantageous advantage plus bonus asset beneficial necessary mandatory preferable must etc equivalent similar related relevant level environment environments area areas field fields role roles position",
  ],
  [
    classOf.verb,
    "accelerate accomplish account achieve acquire act adapt add address adjust administer adopt advance advise advocate align allocate analyse analyze answer anticipate apply appraise approve arrange articulate assemble assess assign assist assure attend attract audit author automate balance bill book brief bring budget build calculate calibrate capture care carry cater champion change check clean clear close coach code collaborate collate collect communicate compare compile complete comply compose compute conceive conduct configure connect construct consult contact contribute control convert convey cook cooperate coordinate correct counsel crane craft create cultivate curate customise customize cut deal debug decide decorate decrease define delegate deliver demonstrate deploy derive describe design detect determine develop devise diagnose direct discover dispatch dispense display distribute document draft draw drive earn edit educate elevate eliminate embed enable encourage enforce engage engineer enhance ensure establish estimate evaluate examine exceed execute expand expedite experiment explain explore extend extract facilitate file finalise finalize fix follow forecast forge formulate foster fulfil fulfill gain gather generate give grow guide handle hire help host identify illustrate implement improve increase influence inform initiate innovate inspect inspire install institute instruct integrate interact interpret interview introduce invent investigate invoice issue judge keep launch lead learn lecture leverage liaise lift link listen load log maintain make manage manufacture map market maximise maximize measure mediate meet mentor merge migrate minimise minimize mitigate mix model modernise modernize modify monitor motivate move navigate negotiate nurse obtain offer onboard operate optimise optimize orchestrate order organise organize originate outline overhaul oversee own pack paint participate partner perform persuade pick pioneer pitch plan plant pour prepare prescribe present prevent prioritise prioritize process procure produce program programme project promote propose protect prove provide publish purchase pursue qualify quantify raise reach read rebuild recommend reconcile record recruit rectify redesign reduce refactor refine register reinforce relate release remediate remove renew repair replace report represent research resolve respond restock restore restructure retain retrieve review revise roll run safeguard scale schedule scope screen secure select sell serve service set shape share shift ship simplify solve source spearhead specify staff standardise standardize start stimulate store strategise strategize streamline strengthen structure study submit succeed supervise supply support survey sustain synthesise synthesize tackle take teach tend test track trade train transcribe transfer transform translate transport treat triage triple troubleshoot tune turn tutor uncover understand undertake unify update upgrade upload utilise utilize validate value verify visit visualise visualize volunteer wash weld win wire work write " +
      "adhere cope deputise dispose polish brew fry bake grill sew iron mow prune harvest milk feed breed solder drill grind sand mill plaster tile varnish vacuum sweep mop scrub disinfect sterilise sterilize bathe inject dose catalogue stack pick sort label wrap unload stitch hem carve mould mold cast forge bend splice calibrate excavate pave dig prime spray glaze lay screed demolish rig tow haul deliver collect collate transcribe digitise digitize typeset film photograph sketch animate sculpt rehearse conduct referee umpire groom vaccinate anaesthetise swab " +
      "led built ran wrote made won grew drove sold taught took held kept oversaw brought sought dealt met set gave began chose spoke cut saw sent spent got became drew",
  ],
  [
    classOf.general,
    "team teams company companies environment business role position job work people person client clients customer customers candidate candidates organisation organization department project projects product products service services system systems solution solutions tool tools technology technologies technique techniques process processes industry sector market world level levels area areas field fields thing things way ways part parts time times year years month months day days week weeks opportunity opportunities success growth quality value values impact result results goal goals objective objectives task tasks responsibility responsibilities duty duties issue issues problem problems need needs requirement requirements information data detail details number variety range type types kind kinds form forms set sets group groups member members staff colleague colleagues employee employees manager managers management stakeholder stakeholders partner partners user users office place location country countries city degree diploma certificate certification education training course courses study studies learning development activity activities operation operations support help use standard standards practice practices policy policies procedure procedures method methods methodology methodologies approach concept concepts principle principles framework frameworks platform platforms application applications software program programs programme programmes language languages skill skills experience knowledge ability attitude mindset approach basis relationship relationships lead key other others pace fast-paced hour hours salary benefit benefits holiday package bonus license contract permanent temporary full-time part-time home site website email phone contact cv resume page aspect aspects importance interest interests couple kind lot lots equivalent equivalents matter matters side sides figure figures name names reason reasons thought thoughts idea ideas everyone everything something anything nothing january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday equal opportunity age gender race religion disability",
  ],
  [classOf.joiner, "and or & und oder et ou y o e"],
  [
    classOf.cue,
    "experience experienced proficient proficiency skilled skills expertise expert knowledge knowledgeable familiar familiarity background understanding competence competent degree bachelor master masters diploma qualification qualified certification certified training trained grounding insight specialised specialized specialising specializing versed fluent literate awareness command mastery exposure education interest interested passion passionate",
  ],
  [classOf.link, "with in of using within at on for regarding"],
  [
    classOf.listHead,
    "have haves preferred desirable desired essential advantageous skills technologies technology tools languages software stack technical competencies competences expertise frameworks databases platforms knowledge certifications requirements qualifications proficiencies",
  ],
  [
    classOf.field,
    "engineering management accounting analysis analytics design architecture security science sciences marketing planning law modelling modeling administration automation integration testing teaching therapy nursing medicine maintenance repair logistics procurement compliance accountancy finance banking insurance economics statistics mathematics physics chemistry biology programming methodology methodologies networks networking databases infrastructure algorithms legislation framework frameworks taxation auditing audit controls sales retail manufacturing production construction welding machining electronics mechanics hydraulics safety hygiene pharmacology psychology sociology pedagogy linguistics geography literature languages journalism photography illustration animation editing software hardware machinery vehicles migration adoption visualisation visualization optimisation optimization transformation simulation instrumentation diagnostics genetics",
  ],
  [
    classOf.head,
    "technology systems methods practices standards principles techniques services protocols equipment applications environment environments projects tools tool framework frameworks apis api pipelines libraries library components platform platforms products projects solutions strategies technologies concepts tasks processes procedures issues problems databases patterns best certification certificate licence license system process strategy",
  ],
];

const table = new Map<string, number>();
for (const [bit, words] of lists) for (const word of words.split(" ")) table.set(word, (table.get(word) ?? 0) | bit);

/** All words of the lists. */
export const listedWords = (): string[] => [...table.keys()];

const isVerb = (word: string): boolean => ((table.get(word) ?? 0) & classOf.verb) !== 0;

const isVerbStem = (stem: string): boolean => {
  if (stem.length < 3) return false;
  if (isVerb(stem) || isVerb(`${stem}e`)) return true;
  const last = stem.length - 1;
  return last > 1 && stem.charCodeAt(last) === stem.charCodeAt(last - 1) && isVerb(stem.slice(0, last));
};

const inflectedVerb = (word: string): boolean => {
  if (word.endsWith("ing")) return isVerbStem(word.slice(0, -3));
  if (word.endsWith("ied") || word.endsWith("ies")) return isVerb(`${word.slice(0, -3)}y`);
  if (word.endsWith("ed")) return isVerbStem(word.slice(0, -2));
  return (
    word.length > 3 && word.endsWith("s") && (isVerb(word.slice(0, -1)) || (word.endsWith("es") && isVerb(word.slice(0, -2))))
  );
};

/** By their last letter, so that a word is held against two or three of them and not against all. */
const byLastLetter = (endings: readonly string[]): (readonly string[] | undefined)[] => {
  const byLast: string[][] = [];
  for (const ending of endings) (byLast[ending.charCodeAt(ending.length - 1)] ??= []).push(ending);
  return byLast;
};

const endsLike = (word: string, byLast: readonly (readonly string[] | undefined)[]): boolean => {
  const endings = byLast[word.charCodeAt(word.length - 1)];
  if (endings === undefined) return false;
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
};

const qualityEndings = byLastLetter([
  "ive",
  "ous",
  "able",
  "ible",
  "ful",
  "less",
  "ual",
  "ial",
  "nal",
  "cal",
  "ral",
  "ly",
  "ed",
  "ent",
  "ary",
  "ish",
  "est",
]);
/** Nouns that end like adjectives. */
const namesAll = new Set(
  "material materials signal journal terminal tutorial hospital portal principal professional editorial archive drive objective locomotive automotive cable table vegetable seed feed need embed weed speed equipment payment procurement recruitment measurement assessment treatment investment deployment development management government environment cement event patient talent client agent content document instrument dental library dietary veterinary culinary military secretary supply assembly family forest test request digest guest harvest referral retail electoral spiritual manual visual casual ritual social actuarial".split(
    " ",
  ),
);

const namesNothing = (word: string): boolean =>
  word.length > 4 && endsLike(word, qualityEndings) && !word.endsWith("ment") && !namesAll.has(word);

const notFields = new Set(
  "autonomy characteristics asymmetry symmetry apology technology terminology biography bibliography chronology".split(" "),
);

const fieldEndings = byLastLetter([
  "logy",
  "metry",
  "graphy",
  "nomics",
  "nomy",
  "matics",
  "istics",
  "ronics",
  "namics",
  "metrics",
  "therapy",
  "iatrics",
  "scopy",
  "culture",
  "keeping",
  "smithing",
]);

/** The bits of a lower-cased word; an inflected form of a verb of doing counts as one. */
export const wordClass = (lower: string): number => {
  let bits = table.get(lower) ?? 0;
  if ((bits & (classOf.verb | classOf.binder)) === 0 && lower.length > 3 && inflectedVerb(lower)) bits |= classOf.verb;
  if (namesNothing(lower)) bits |= classOf.quality;
  if (lower.length > 7 && endsLike(lower, fieldEndings) && !notFields.has(lower)) return bits | classOf.fieldEnding;
  return bits;
};
