import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../domain/shapes";
import { anEntry, inSession, nav, participantId, school, wordsOf } from "../testing/inSession";
import { Entry } from "./Entry";
import { Versions } from "./Versions";
import { versionsOf } from "./versions";

const first = anEntry({
  eventId: "first",
  type: "LanguageLevelRecorded",
  agency: school.id,
  actor: "Ida Lærer",
  category: "LANGUAGE",
  content: { skill: "WRITING", level: "A2", source: "JUDGEMENT", on: "2026-11-01" },
});
const correction = anEntry({
  eventId: "second",
  sequence: 2,
  position: 2,
  type: "EntryCorrected",
  recordedAt: "2026-11-05T08:30:00Z",
  agency: school.id,
  category: "LANGUAGE",
  corrects: "first",
  content: {
    corrects: "first",
    fields: ["level", "/source"],
    entry: { type: first.type, version: 1, event: { ...first.content, level: "A1", source: "TEST" } },
    reason: "Feil skjema",
  },
});
const retraction = anEntry({
  eventId: "third",
  sequence: 3,
  position: 3,
  type: "EntryRetracted",
  recordedAt: "2026-11-06T08:30:00Z",
  content: { retracts: "first", category: "LANGUAGE", reason: "Gjaldt en annen" },
});

function shown(more: Partial<TimelineEntry>): string {
  return inSession(<Entry participantId={participantId} entry={{ ...first, ...more }} fresh={false} target={false} />);
}
const occurrences = (text: string, part: string) => text.split(part).length - 1;

describe("a corrected entry", () => {
  const corrected = shown({
    content: { skill: "WRITING", level: "A1", source: "TEST", on: "2026-11-01" },
    correctedBy: "second",
    revisions: 1,
  });

  it("is marked, shown once with what it says now, and offers its history by name", () => {
    expect(corrected).toContain("Skrive · A1 · Prøve");
    expect(occurrences(corrected, ">Rettet<")).toBe(1);
    expect(corrected).toMatch(/<summary>Historikk<span class="visually-hidden">: Norsknivå registrert<\/span>/);
    expect(corrected).not.toContain("entry--retracted");
  });

  it("has no history when nobody revised it", () => {
    expect(shown({})).not.toContain("Historikk");
  });

  it("is not called new when the correction is what came", () => {
    const entry = { ...first, correctedBy: "second" };
    const fresh = inSession(<Entry participantId={participantId} entry={entry} fresh target={false} />);
    expect(fresh).toContain("entry--fresh");
    expect(fresh).not.toContain(">Ny<");
  });
});

describe("a retracted entry", () => {
  const retracted = shown({ retractedBy: "third", revisions: 1 });

  it("says so in words, not by its looks alone, and stays readable", () => {
    expect(retracted).toContain("Trukket tilbake");
    expect(retracted).toContain("entry--retracted");
    expect(retracted).toContain("Skrive · A2 · Faglig vurdering");
    expect(retracted).toContain("Historikk");
  });
});

describe("an entry of a merged duplicate", () => {
  it("says where it comes from, and that of this participant does not", () => {
    expect(shown({ participantId: "00000000-0000-4000-8000-0000000000bb" })).toContain("Fra en sammenslått registrering");
    expect(shown({ participantId })).not.toContain("sammenslått");
  });
});

describe("a correction whose entry is not there", () => {
  it("shows what it corrected it to, and why", () => {
    const words = wordsOf(<Entry participantId={participantId} entry={correction} fresh={false} target={false} />);
    expect(words).toContain("Oppføring rettet Gjelder en tidligere oppføring Skrive · A1 · Prøve");
    expect(words).toContain("Begrunnelse: Feil skjema");
    expect(words).not.toContain("LanguageLevelRecorded");
  });
});

describe("warnings", () => {
  it("are said with the rule's words and the reason given", () => {
    const warned = shown({
      warnings: [{ rule: "R16", message: "Muntlig A1; kurset ber om A2.", overrideReason: "Kurset er tilpasset" }],
    });
    expect(warned).toContain("<strong>Nivå under minstekravet. </strong>Muntlig A1; kurset ber om A2.");
    expect(warned).toContain("Begrunnelse: Kurset er tilpasset");
    expect(warned).toMatch(/<title[^>]*>Merknad<\/title>/);
  });

  it("are whole without a reason, and say when the reason is withheld", () => {
    expect(shown({ warnings: [{ rule: "R20", message: "40 timer." }] })).not.toContain("Begrunnelse");
    const withheld = { withheld: { ground: "NO_CONSENT_OR_BASIS" } };
    const words = shown({ warnings: [{ rule: "R12", message: "Kartlagt før.", overrideReason: withheld }] });
    expect(words).toContain("Begrunnelse: Skjermet. Det finnes ikke samtykke");
  });
});

describe("the history of an entry", () => {
  it("begins with the first version, whatever order it came in, and tells what each correction changed", () => {
    const [one, two, three] = versionsOf([retraction, correction, first]);
    expect([one?.kind, two?.kind, three?.kind]).toEqual(["FIRST", "CORRECTED", "RETRACTED"]);
    expect(one?.content).toEqual(first.content);
    expect(two?.changes).toEqual([
      { field: "level", before: "A2", after: "A1" },
      { field: "source", before: "JUDGEMENT", after: "TEST" },
    ]);
    expect([two?.reason, three?.reason]).toEqual(["Feil skjema", "Gjaldt en annen"]);
  });

  it("finds the changes itself where they are not named", () => {
    const { fields: _, ...content } = correction.content ?? {};
    expect(versionsOf([first, { ...correction, content }])[1]?.changes.map(({ field }) => field)).toEqual([
      "level",
      "source",
    ]);
  });

  it("is read as a list: who, when, why, and each change with what stood there before", () => {
    const html = inSession(<Versions items={[first, correction, retraction]} />);
    expect(html).toMatch(/^<ol/);
    expect(occurrences(html, "<li")).toBe(3);
    const words = wordsOf(<Versions items={[first, correction, retraction]} />);
    expect(words).toContain("Først registrert 1. nov. 2026, 11:00 , Ida Lærer, Voksenopplæringen i Drammen");
    expect(words).toContain("Rettet 5. nov. 2026, 09:30");
    expect(words).toContain("Begrunnelse: Feil skjema");
    expect(words).toContain("Nivå A1 (før: A2)");
    expect(words).toContain("Kilde Prøve (før: Faglig vurdering)");
    expect(words).toContain(`Trukket tilbake 6. nov. 2026, 09:30 , ${nav.name} Begrunnelse: Gjaldt en annen`);
  });

  it("says when a field was emptied", () => {
    const entry = { type: "GoalSet", version: 1, event: { goal: "WORK" } };
    const before = anEntry({ type: "GoalSet", content: { goal: "WORK", occupation: "Kokk" } });
    const after = { ...correction, content: { corrects: before.eventId, fields: ["occupation"], entry, reason: "x" } };
    expect(wordsOf(<Versions items={[before, after]} />)).toContain("Yrke Fjernet (før: Kokk)");
  });

  it("shows a version that may not be seen as withheld, with its ground", () => {
    const { content: _, ...bare } = correction;
    const words = wordsOf(<Versions items={[first, { ...bare, withheld: { ground: "CLOSED_CATEGORY" } }]} />);
    expect(words).toContain("Skjermet. Opplysningene er sensitive");
  });
});
