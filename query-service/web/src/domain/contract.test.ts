import { describe, expect, it } from "vitest";
import { languages } from "../text/messages";
import { codeLists, type CodeList } from "./codes";
import { eventTypes } from "./events";

/** The Java sources of the events: what the hub can send, and so what the page must have words for. */
const sources = import.meta.glob<string>("../../../../shared-events/src/main/java/no/overgang/events/*/*.java", {
  eager: true,
  query: "?raw",
  import: "default",
});

const listOf: Record<string, CodeList> = {
  AgendaTopic: "topic",
  AttendeeRole: "attendeeRole",
  CompetenceGrade: "competenceGrade",
  ConsentForm: "consentForm",
  ContactChannel: "channel",
  DropoutReason: "dropoutReason",
  DropoutRoute: "dropoutRoute",
  ExitCode: "exitCode",
  FollowUpOutcome: "followUpOutcome",
  IdentifierType: "identifierType",
  IncomeSource: "incomeSource",
  InvitationReply: "invitationAnswer",
  JobKind: "employment",
  LanguageSkill: "skill",
  LeaveKind: "leaveKind",
  LevelSource: "levelSource",
  LiftReason: "liftReason",
  MappingDimension: "dimension",
  MeasureKind: "service",
  MeasureOutcome: "measureOutcome",
  MeetingMedium: "medium",
  ObligationResult: "obligationResult",
  PracticeKind: "practiceKind",
  PracticeOutcome: "practiceOutcome",
  PriorEducation: "priorEducation",
  PriorLearningLevel: "priorLearningLevel",
  Programme: "programme",
  ProgrammeGoal: "goal",
  ProtectionGrade: "protectionGrade",
  ReferralDeclineReason: "declineReason",
  ReferralOutcome: "referralOutcome",
  ResidenceGround: "residenceGround",
  SeatReleaseReason: "seatReleaseReason",
  TopicStatus: "topicStatus",
  TransferReason: "transferReason",
  WaiverReason: "waiverReason",
};

/** Codes that are their own word in every language. */
const wordless = new Set(["LanguageLevel"]);

function javaIn(folder: string): { name: string; source: string }[] {
  return Object.entries(sources)
    .filter(([path]) => path.includes(`/events/${folder}/`))
    .map(([path, source]) => ({
      name: path.slice(path.lastIndexOf("/") + 1, -".java".length),
      source: source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
    }));
}

function constantsOf(source: string): string[] {
  const body = /\benum\s+\w+[^{]*\{([\s\S]*)/.exec(source)?.[1] ?? "";
  const constants = body.split(/[;}]/)[0] ?? "";
  return constants
    .replaceAll(/\([^()]*\)/g, "")
    .split(",")
    .map((constant) => constant.trim())
    .filter((constant) => /^[A-Z][A-Z0-9_]*$/.test(constant));
}

describe("what the hub can send", () => {
  it.each(javaIn("code").filter(({ name }) => !wordless.has(name)))("has words for $name", ({ name, source }) => {
    const list = listOf[name];
    expect(list, `${name} has no list in codes.ts`).toBeDefined();
    const constants = constantsOf(source);
    expect(constants.length).toBeGreaterThan(0);
    const known: readonly string[] = list ? codeLists[list] : [];
    expect(constants.filter((code) => !known.includes(code))).toEqual([]);
  });

  it.each([...javaIn("participant"), ...javaIn("offer")])("has words for $name", ({ name, source }) => {
    const record = /\brecord\s+\w+\s*\(([\s\S]*?)\)\s*(implements\s+\w+Event\b[\w\s,]*)?\s*\{/.exec(source);
    if (!record) return;
    if (record[2]) expect(eventTypes).toContain(name);
    const components = (record[1] ?? "").replaceAll(/<[^<>]*>/g, "<>").split(",");
    const shown = components
      .filter((component) => !/\bUUID\b|List<>\s+\w+(Refs|ToContinue)/.test(component))
      .map((component) => component.trim().split(/\s+/).at(-1) ?? "")
      .filter((field) => field !== "");
    const fields = Object.keys(languages.nb.fields);
    expect(shown.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it("has no words for events the hub does not know", () => {
    const known = [...javaIn("participant"), ...javaIn("offer")].map(({ name }) => name);
    expect(eventTypes.filter((type) => !known.includes(type))).toEqual([]);
  });
});
