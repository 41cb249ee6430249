// Made-up people and events for looking at the page without a hub. Nothing here is a real person.

export const agencies = [
  { key: "refugee-drammen", id: "0192:311003372", kind: "REFUGEE_SERVICE", name: "Flyktningtjenesten i Drammen", municipality: "3301" },
  { key: "nav-drammen", id: "0192:311004743", kind: "NAV", name: "Nav Drammen", municipality: "3301" },
  { key: "vo-drammen", id: "0192:311006118", kind: "ADULT_EDUCATION", name: "Voksenopplæringen i Drammen", municipality: "3301" },
  { key: "county-buskerud", id: "0192:311099990", kind: "COUNTY", name: "Buskerud fylkeskommune", county: "33" },
];
const [refugee, nav, vo, county] = agencies.map((agency) => agency.id);

export const session = { person: "Kari Rådgiver", agency: agencies[1], roles: ["ADVISER"] };

const day = 86_400_000;
const now = Date.now();
export const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const ago = (days, hour = 10) => new Date(Math.floor(now / day) * day - days * day + hour * 3_600_000).toISOString();
const date = (days) => ago(days).slice(0, 10);

export const participantId = uuid(1);
export const openReferral = uuid(501);

let sequence = 0;
const event = (days, type, agency, category, content, extra = {}) => {
  sequence += 1;
  return {
    eventId: uuid(1000 + sequence),
    sequence,
    position: 40_000 + sequence * 7,
    type,
    occurredAt: ago(days),
    recordedAt: ago(extra.recorded ?? days, 11),
    agency,
    ...(agency === nav ? { actor: "Kari Rådgiver" } : {}),
    category,
    ...(extra.withheld ? { withheld: { ground: extra.withheld } } : { content }),
    ...(extra.warnings ? { warnings: extra.warnings } : {}),
    ...(extra.correctedBy ? { correctedBy: extra.correctedBy } : {}),
  };
};

export const events = [
  event(980, "ParticipantRegistered", refugee, "BASIC", { municipality: "3301", settledOn: date(990), residenceGround: "RESETTLEMENT", birthYear: 1994, preferredLanguage: "Tigrinja", interpreterNeeded: true, priorEducation: "LOWER_SECONDARY" }),
  event(980, "ResponsibilityAssumed", refugee, "BASIC", { agency: refugee }),
  event(978, "ContactPersonAssigned", refugee, "BASIC", { agency: refugee, person: "Ane Programrådgiver", from: date(978) }),
  event(960, "LegalBasisRecorded", refugee, "BASIC", { basisId: uuid(601), paragraph: "Integreringsloven § 25", purpose: "Samarbeid om introduksjonsprogrammet", recipients: [nav, vo], categories: ["BASIC", "LANGUAGE", "EDUCATION", "WORK"], validFrom: date(960) }),
  event(930, "MappingRecorded", refugee, "PLAN", { mappingId: uuid(610), tool: "Kompetansebroen", setting: "Samtale med tolk", interpreterUsed: true, dimensions: [{ dimension: "SCHOOLING", finding: "Niende klasse fullført", source: "SELF_REPORT" }, { dimension: "WORK_EXPERIENCE", finding: "Fire år i bakeri", source: "SELF_REPORT" }, { dimension: "HEALTH", withheld: { ground: "CLOSED_CATEGORY" } }], purpose: "Oppstart" }),
  event(915, "ProgrammeStarted", refugee, "BASIC", { programmeId: uuid(701), programme: "INTRODUCTION", owner: refugee, decidedOn: date(920), startedOn: date(915), plannedEnd: date(95), goal: "WORK", incomeSource: ["INTRODUCTION_BENEFIT"] }),
  event(910, "ProgrammeStarted", vo, "EDUCATION", { programmeId: uuid(702), programme: "NORWEGIAN_TRAINING", owner: vo, startedOn: date(910), plannedEnd: date(-60), goal: "WORK" }),
  event(820, "LanguageLevelRecorded", vo, "LANGUAGE", { skill: "SPEAKING", level: "A1", source: "JUDGEMENT", on: date(821) }, { recorded: 812 }),
  event(700, "ParticipantReferred", refugee, "WORK", { referralId: uuid(502), from: refugee, to: nav, service: "WORK_TRAINING", purpose: "Ønsker erfaring fra norsk arbeidsliv, helst bakeri eller kantine.", basisRef: uuid(601), answerDue: date(686) }),
  event(697, "ReferralReceived", nav, "WORK", { referralId: uuid(502), by: "Kari Rådgiver" }),
  event(690, "ReferralDeclined", nav, "WORK", { referralId: uuid(502), reason: "LANGUAGE_TOO_LOW", comment: "Kom gjerne tilbake etter bestått A2 muntlig.", suggests: vo }),
  event(600, "LanguageLevelRecorded", vo, "LANGUAGE", { skill: "READING", level: "A2", source: "TEST", on: date(600) }),
  event(600, "LanguageLevelRecorded", vo, "LANGUAGE", { skill: "SPEAKING", level: "A2", source: "TEST", on: date(600) }),
  event(540, "PracticeStarted", refugee, "WORK", { practiceId: uuid(801), kind: "LANGUAGE_PRACTICE", employer: { orgnr: "999888777", name: "Strømsø bakeri" }, followUpBy: refugee, followedUpInPracticeBy: vo, purpose: "Språk og arbeidserfaring", hoursPerWeek: 15, from: date(540), plannedEnd: date(360) }, { warnings: [{ rule: "R16", message: "Norsknivået var under minstekravet for plassen da praksisen begynte." }] }),
  event(430, "ContactAttempted", refugee, "HEALTH", null, { withheld: "CLOSED_CATEGORY" }),
  event(365, "PracticeDocumented", refugee, "WORK", { practiceId: uuid(801), competences: [{ name: "Bake etter oppskrift", grade: "MASTERS_WELL" }, { name: "Hygiene og renhold", grade: "MASTERS" }, { name: "Betjene kunder", grade: "DEVELOPING" }], tasks: "Morgenskift i produksjon, noe betjening i utsalg." }),
  event(360, "PracticeEnded", refugee, "WORK", { practiceId: uuid(801), on: date(360), outcome: "NEW_PRACTICE", reason: "Flyttet til større bedrift" }),
  event(350, "PracticeStarted", refugee, "WORK", { practiceId: uuid(802), kind: "WORK_PRACTICE", employer: { orgnr: "999777666", name: "Drammen kantine og catering" }, followUpBy: refugee, purpose: "Veien mot fast stilling", hoursPerWeek: 22.5, from: date(350), plannedEnd: date(-40) }),
  event(330, "LanguageLevelRecorded", vo, "LANGUAGE", { skill: "WRITING", level: "A2", source: "JUDGEMENT", on: date(330) }, { correctedBy: uuid(999) }),
  event(300, "ConsentGranted", refugee, "BASIC", { consentId: uuid(620), parties: [county], purpose: "Vurdere fagbrev som kokk", categories: ["EDUCATION", "WORK"], validFrom: date(300), validUntil: date(-60), informedIn: "Tigrinja", form: "WRITTEN" }),
  event(280, "ParticipantReferred", refugee, "EDUCATION", { referralId: uuid(503), from: refugee, to: county, service: "CAREER_GUIDANCE", purpose: "Veiledning om fagbrev", answerDue: date(266) }),
  event(272, "ReferralAccepted", county, "EDUCATION", { referralId: uuid(503), startOn: date(260), contactPerson: "Per Karriereveileder" }),
  event(230, "ReferralOutcomeReported", county, "EDUCATION", { referralId: uuid(503), outcome: "COMPLETED", summary: "Anbefaler fagbrev på jobb når norsk er B1." }),
  event(228, "ReferralClosed", refugee, "EDUCATION", { referralId: uuid(503) }),
  event(190, "ContactAttempted", county, "ECONOMY", null, { withheld: "NO_CONSENT_OR_BASIS" }),
  event(170, "TransferToNavRequested", refugee, "BASIC", { transferId: uuid(901), from: refugee, to: nav, reason: "PROGRAMME_ENDING", plannedOn: date(95), checklistVersion: 1 }),
  event(160, "TransferMeetingScheduled", refugee, "MEETING", { meetingId: uuid(902), at: ago(140), place: "Rådhuset, møterom 3", medium: "IN_PERSON", invited: [{ role: "PARTICIPANT" }, { role: "ADVISER", agency: refugee, person: "Ane Programrådgiver" }, { role: "ADVISER", agency: nav, person: "Kari Rådgiver" }], interpreter: true }),
  event(155, "InvitationAnswered", nav, "MEETING", { meetingId: uuid(902), by: "Kari Rådgiver", answer: "COMING" }),
  event(140, "TransferMeetingHeld", refugee, "MEETING", { meetingId: uuid(902), attendees: [{ role: "PARTICIPANT" }, { role: "ADVISER", agency: refugee, person: "Ane Programrådgiver" }, { role: "ADVISER", agency: nav, person: "Kari Rådgiver" }, { role: "INTERPRETER" }], agenda: [{ topic: "LANGUAGE_PROGRESS", status: "COVERED", note: "A2, på vei mot B1" }, { topic: "WORK_DIRECTED_ACTIVITY", status: "COVERED" }, { topic: "SCHOOLING", status: "COVERED" }, { topic: "INCOME_AFTER_TRANSFER", status: "COVERED" }, { topic: "WHAT_DID_NOT_WORK", status: "MAY_NOT_BE_SHARED" }], decisions: "Praksisen i kantina fortsetter uten opphold. Nav overtar oppfølgingen.", tasks: [{ owner: nav, what: "Søke lønnstilskudd", due: date(80) }], practicesToContinue: [uuid(802)] }),
  event(96, "ProgrammeExited", refugee, "BASIC", { programmeId: uuid(701), exitCode: "TRANSFERRED_TO_OTHER_MEASURES", goalReached: false, on: date(95), norwegianLevel: "A2" }),
  event(95, "TransferAccepted", nav, "BASIC", { transferId: uuid(901), contactPerson: "Kari Rådgiver", responsibleFrom: date(95) }),
  event(95, "ResponsibilityAssumed", nav, "BASIC", { agency: nav }),
  event(95, "PracticeContinued", nav, "WORK", { practiceId: uuid(802), newFollowUpBy: nav, transferId: uuid(901) }),
  event(94, "ProgrammeStarted", nav, "BASIC", { programmeId: uuid(703), programme: "NAV_FOLLOW_UP", owner: nav, startedOn: date(94), goal: "WORK", incomeSource: ["MEASURE_ALLOWANCE"] }),
  event(60, "LanguageLevelRecorded", vo, "LANGUAGE", { skill: "SPEAKING", level: "B1", source: "TEST", on: date(60) }),
  event(20, "SomethingFromTheFuture", vo, "NEW_CATEGORY", { newField: "NEW_CODE", nested: { deep: ["A", { b: 2 }] } }),
  event(6, "ParticipantReferred", vo, "EDUCATION", { referralId: openReferral, from: vo, to: nav, service: "SECTOR_COURSE", purpose: "Bransjekurs i restaurant og matfag fra januar. Deltakeren har bestått muntlig B1 og er motivert.", answerDue: date(-8) }),
];

export const periods = [
  { kind: "RESPONSIBILITY", id: uuid(1), agency: refugee, code: null, from: date(980), to: date(95), open: false },
  { kind: "RESPONSIBILITY", id: uuid(1), agency: nav, code: null, from: date(95), to: null, open: true },
  { kind: "PROGRAMME", id: uuid(701), agency: refugee, code: "INTRODUCTION", from: date(915), to: date(95), open: false },
  { kind: "PROGRAMME", id: uuid(702), agency: vo, code: "NORWEGIAN_TRAINING", from: date(910), to: date(-60), open: true },
  { kind: "PROGRAMME", id: uuid(703), agency: nav, code: "NAV_FOLLOW_UP", from: date(94), to: null, open: true },
  { kind: "PRACTICE", id: uuid(801), agency: refugee, code: "LANGUAGE_PRACTICE", from: date(540), to: date(360), open: false },
  { kind: "PRACTICE", id: uuid(802), agency: refugee, code: "WORK_PRACTICE", from: date(350), to: date(95), open: false },
  { kind: "PRACTICE", id: uuid(802), agency: nav, code: "WORK_PRACTICE", from: date(95), to: date(-40), open: true },
];

export const card = {
  participantId,
  name: "Selam Tesfay",
  version: events.length,
  responsible: { agency: nav, since: ago(95), contactPerson: "Kari Rådgiver" },
  contactPersons: [
    { agency: nav, person: "Kari Rådgiver", from: date(95) },
    { agency: vo, person: "Ida Lærer", from: date(910) },
  ],
  programmes: [
    { programmeId: uuid(703), programme: "NAV_FOLLOW_UP", owner: nav, startedOn: date(94), plannedEnd: null },
    { programmeId: uuid(702), programme: "NORWEGIAN_TRAINING", owner: vo, startedOn: date(910), plannedEnd: date(-60) },
    { programmeId: uuid(701), programme: "INTRODUCTION", owner: refugee, startedOn: date(915), plannedEnd: date(95), exitedOn: date(95), exitCode: "TRANSFERRED_TO_OTHER_MEASURES" },
  ],
  levels: [
    { skill: "LISTENING", level: "B1", source: "JUDGEMENT", on: date(60) },
    { skill: "READING", level: "A2", source: "TEST", on: date(600) },
    { skill: "SPEAKING", level: "B1", source: "TEST", on: date(60) },
  ],
  practices: [{ practiceId: uuid(802), kind: "WORK_PRACTICE", employer: "Drammen kantine og catering", followUpBy: nav, from: date(350), plannedEnd: date(-40) }],
  openLoops: [{ kind: "REFERRAL_TO_ANSWER", ref: openReferral, agency: vo, since: ago(6), due: date(-8), code: "SECTOR_COURSE" }],
  withheld: [
    { category: "HEALTH", ground: "CLOSED_CATEGORY" },
    { category: "ECONOMY", ground: "NO_CONSENT_OR_BASIS" },
  ],
};

const names = ["Selam Tesfay", "Olena Koval", "Ahmad Haidari", "Fatuma Ali", null, "Mykola Bondar", "Rahel Kidane", "Yusuf Omar", "Iryna Shevchuk", "Zahra Rezai", "Samuel Habtom", "Nadia Karimi"];
const kinds = [
  ["REFERRAL_TO_ANSWER", "SECTOR_COURSE", vo, -8],
  ["OBLIGATION", "NO_SHOW", null, 2],
  ["REFERRAL_TO_ANSWER", "WORK_TRAINING", refugee, 0],
  ["TRANSFER_INCOMING", "PROGRAMME_ENDING", refugee, -3],
  ["INVITATION_TO_ANSWER", "VIDEO", refugee, -1],
  ["MEETING_TO_HOLD", "IN_PERSON", refugee, -12],
  ["TASK", "R15", null, -20],
  ["CONTACT_PERSON_MISSING", null, null, null],
  ["REFERRAL_MOVED", "NO_CAPACITY", county, null],
];

export const worklist = Array.from({ length: 47 }, (_, n) => {
  const [kind, code, from, due] = kinds[n < 9 ? n : (n * 5) % kinds.length];
  return {
    itemId: uuid(3000 + n),
    kind,
    participantId: n === 0 ? participantId : uuid(1 + (n % 12)),
    participantName: names[n % names.length],
    ref: n === 0 ? openReferral : uuid(4000 + n),
    since: ago(6 + n),
    due: due === null ? null : date(due - (n > 9 ? n : 0)),
    from,
    code,
    position: 50_000 + n,
  };
});
