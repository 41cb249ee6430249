import { describe, expect, it } from "vitest";
import type { Card, Deadline, MeasureOnCard } from "../../domain/card";
import { inSession, nav, participantId, refugee, school, wordsOf } from "../../testing/inSession";
import { NextDeadline } from "../NextDeadline";
import { Standing } from "../Standing";
import { ParticipantCard } from "./ParticipantCard";

const bare: Card = {
  participantId,
  name: "Samira Prøve",
  version: 1,
  responsible: null,
  contactPersons: [],
  programmes: [],
  levels: [],
  practices: [],
  openLoops: [],
  withheld: [],
};
const course: MeasureOnCard = {
  measureId: "m1",
  kind: "SECTOR_COURSE",
  provider: nav.id,
  followUpBy: nav.id,
  from: "2026-09-05",
  plannedEnd: "2027-02-22",
  hoursPerWeek: 22.5,
  across: false,
};
const deadline = (ruleId: string, due: string, standing = "OPEN"): Deadline => ({
  deadlineId: ruleId,
  ruleId,
  due,
  agency: nav.id,
  standing,
});

const words = (more: Partial<Card>) => wordsOf(<ParticipantCard card={{ ...bare, ...more }} />);
const next = (more: Partial<Card>) => wordsOf(<NextDeadline card={{ ...bare, ...more }} />);
const standing = (more: Partial<Card>) => wordsOf(<Standing card={{ ...bare, ...more }} />);
const html = (more: Partial<Card>) => inSession(<ParticipantCard card={{ ...bare, ...more }} />);

describe("a card", () => {
  it("that says no more than it must is whole", () => {
    const said = words({});
    for (const part of ["Ingen åpne saker.", "Ingen tiltak pågår.", "Ikke oppnevnt"]) expect(said).toContain(part);
    for (const part of ["Kommune", "Frister", "Dager uten", "Kontaktforsøk", "Avsluttede"]) expect(said).not.toContain(part);
  });

  it("does not call closed what is empty", () => {
    const said = words({ withheld: [{ category: "WORK", ground: "NO_CONSENT_OR_BASIS" }] });
    expect(said).toContain("Tiltak Dere ser ikke dette.");
    expect(said).not.toContain("Ingen tiltak pågår.");
  });

  it("names municipality, goal and plan, and whether the participant took part", () => {
    const plan = { planId: "p", planVersion: 2, agreedOn: "2026-08-30", participantTookPart: true };
    const goal = { goal: "TRADE_CERTIFICATE", occupation: "Kokk", setOn: "2026-08-01" };
    const said = words({ municipality: "3301", goal, plan });
    expect(said).toContain("Kommune 3301");
    expect(said).toContain("Fagbrev – Kokk satt 1. aug. 2026");
    expect(said).toContain("Plan, versjon 2 avtalt 30. aug. 2026, deltakeren var med");
    expect(words({ plan: { ...plan, participantTookPart: false } })).toContain("uten deltakeren");
  });

  it("shows a leave while the programme runs", () => {
    const programme = {
      programmeId: "p",
      programme: "INTRODUCTION",
      owner: refugee.id,
      startedOn: "2025-01-10",
      plannedEnd: null,
      pausedSince: "2026-10-01",
    };
    expect(words({ programmes: [programme] })).toContain("Permisjon siden 1. okt. 2026");
    expect(words({ programmes: [{ ...programme, exitedOn: "2026-11-01" }] })).not.toContain("Permisjon");
  });

  it("says gaps between agencies in one quiet line", () => {
    const gaps = [
      { from: "2026-08-21", to: "2026-09-01", days: 12 },
      { from: "2026-11-20", to: null, days: 4 },
    ];
    const line = "Dager uten tiltak mellom etater: 12 (21. aug. 2026 – 1. sep. 2026); 4 (20. nov. 2026 – pågår)";
    expect(words({ gaps })).toContain(line);
    expect(words({ gaps: [] })).not.toContain("Dager uten");
  });
});

describe("measures on a card", () => {
  it("say whose they are, who runs and follows them, how long and how much", () => {
    const said = words({ measures: [{ ...course, organiser: "Kjøkkenskolen AS", code: { system: "Arena", value: "GRUPPEAMO" } }] });
    expect(said).toContain("Bransjekurs Nav Drammen, Kjøkkenskolen AS");
    expect(said).toContain("5. sep. 2026 – 22. feb. 2027 (planlagt), 22,5 timer i uka");
    expect(said).toContain("Arena GRUPPEAMO");
    expect(said).not.toContain("På tvers");
    expect(words({ measures: [{ ...course, across: null }] })).not.toContain("På tvers");
    expect(said).not.toContain("følges opp av");
  });

  it("are marked in words when they go across", () => {
    const said = words({ measures: [{ ...course, provider: school.id, across: true }] });
    expect(said).toContain("På tvers : tilbys av en annen etat enn den som gir deltakeren inntekt");
    expect(said).toContain("følges opp av Nav Drammen");
  });

  it("that have ended are folded away with what came of them", () => {
    const ended = { ...course, measureId: "m2", endedOn: "2026-10-01", outcome: "GOT_WORK" };
    const all = html({ measures: [course, ended] });
    const [running, folded] = all.split("Avsluttede tiltak (1)");
    expect(running).not.toContain("Fikk jobb");
    expect(folded).toContain("Fikk jobb");
    expect(folded).toContain("5. sep. 2026 – 1. okt. 2026");
  });
});

describe("deadlines on a card", () => {
  const deadlines = [deadline("D07", "2099-03-01"), deadline("D04", "2099-01-01"), deadline("D03", "2020-01-01", "MISSED")];

  it("are told by what they ask for, the nearest first, never by their id", () => {
    const said = words({ deadlines });
    const places = ["Overføringsmøte før programslutt", "Svar på henvisning", "Avklaring av overføring"].map((part) =>
      said.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(said).not.toMatch(/\bD0\d/);
  });

  it("that were missed say so in words", () => {
    expect(words({ deadlines })).toMatch(/Nav Drammen, oversittet [\d\s]+ dager over fristen/);
    expect(words({ deadlines: [deadline("D04", "2099-01-01")] })).not.toContain("oversittet");
  });

  it("stand once: not as open cases, and not beside the open case that tells of the same", () => {
    const loop = { kind: "DEADLINE", ref: null, agency: nav.id, since: "2026-11-01T10:00:00Z", due: null, code: "D04" };
    expect(words({ openLoops: [loop] })).toContain("Ingen åpne saker.");
    const answer = { ...loop, kind: "REFERRAL_TO_ANSWER", ref: "r", due: "2099-01-01", code: "FOV" };
    const both = words({ openLoops: [answer], deadlines: [{ ...deadline("D04", "2099-01-01"), ref: "r" }] });
    expect(both).toContain("Henvisning venter på svar – Forberedende opplæring (FOV)");
    expect(both).not.toContain("Svar på henvisning");
    const missed = { ...deadline("D04", "2099-01-01", "MISSED"), ref: "r" };
    expect(words({ openLoops: [answer], deadlines: [missed] })).toContain("Svar på henvisning");
  });

  it("are led by the nearest under the name: the server's day with what is due then", () => {
    expect(next({ deadlines })).toContain("Nærmeste frist: Svar på henvisning");
    expect(next({ deadlines, nextDeadline: "2099-03-01" })).toContain("Nærmeste frist: Avklaring av overføring");
    const task = { kind: "TASK", ref: "t", agency: nav.id, since: "2026-11-01T10:00:00Z", due: "2098-01-01", code: "R15" };
    expect(next({ openLoops: [task], nextDeadline: "2098-01-01" })).toContain("Oppgave – Dokumenter praksisen");
    expect(next({ nextDeadline: "2098-01-01" })).toBe("Nærmeste frist Frist 1. jan. 2098");
    expect(next({ deadlines: [deadline("D03", "2020-01-01", "MISSED")] })).toBe("");
  });
});

describe("contacts on a card", () => {
  const contact = { agency: nav.id, person: "Kari Rådgiver", from: "2026-08-21" };

  it("begin with a coordinator that agencies share", () => {
    const coordinator = { person: "Mona Koordinator", agencies: [nav.id, school.id] };
    const said = words({ coordinator, contactPersons: [contact] });
    expect(said).toContain("Mona Koordinator Felles koordinator for Nav Drammen og Voksenopplæringen i Drammen");
    expect(said.indexOf("Mona")).toBeLessThan(said.indexOf("Kari"));
  });

  it("have those before them, and each attempt, at hand", () => {
    const said = words({
      contactPersons: [contact],
      contactHistory: [{ agency: refugee.id, person: "Ane Rådgiver", from: "2025-01-10", until: "2026-08-21" }, contact],
      contactAttempts: [
        { on: "2026-11-02", channel: "PHONE", reached: false, agency: nav.id },
        { on: "2026-11-04", channel: "SMS", reached: true, agency: nav.id },
      ],
    });
    expect(said).toContain("Kontaktpersoner gjennom tiden (2)");
    expect(said).toContain("Ane Rådgiver Flyktningtjenesten i Drammen, 10. jan. 2025 – 21. aug. 2026");
    expect(said).toContain("Kontaktforsøk (2) SMS: fikk kontakt Nav Drammen, 4. nov. 2026 Telefon: fikk ikke kontakt");
  });
});

describe("how a participant stands", () => {
  it("is not spoken of while all is as usual", () => {
    expect(standing({})).toBe("");
    expect(standing({ followUp: { closed: false }, mergedFrom: [] })).toBe("");
  });

  it("tells that the follow-up is closed, when and with what", () => {
    const followUp = { closed: true, outcome: "LEFT_COUNTRY", on: "2026-11-10" };
    expect(standing({ followUp })).toContain("Oppfølgingen er avsluttet 10. nov. 2026: Forlatt landet.");
    expect(standing({ followUp: { closed: true } })).toContain("Oppfølgingen er avsluttet.");
  });

  it("leads from a duplicate to the participant it turned out to be", () => {
    const merged = inSession(<Standing card={{ ...bare, mergedInto: "00000000-0000-4000-8000-0000000000bb" }} />);
    expect(merged).toContain('href="/deltaker/00000000-0000-4000-8000-0000000000bb"');
    expect(merged).toContain("Gå til deltakeren");
  });

  it("says where the further entries of a survivor come from", () => {
    expect(standing({ mergedFrom: ["a"] })).toContain("En dobbeltregistrering er slått sammen");
    expect(standing({ mergedFrom: ["a", "b"] })).toContain("2 dobbeltregistreringer er slått sammen");
  });
});
