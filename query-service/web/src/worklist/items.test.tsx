import { describe, expect, it } from "vitest";
import type { WorklistEntry } from "../domain/shapes";
import { inSession, participantId, school, wordsOf } from "../testing/inSession";
import { DueFilter } from "./DueFilter";
import { KindFilter } from "./KindFilter";
import { asShown } from "./reconcile";
import { WorklistItem } from "./WorklistItem";

function item(kind: string, code: string | null, more: Partial<WorklistEntry> = {}): WorklistEntry {
  return {
    itemId: kind,
    kind,
    participantId,
    participantName: "Samira Prøve",
    ref: null,
    since: "2026-11-01T10:00:00Z",
    due: null,
    from: null,
    code,
    position: 1,
    ...more,
  };
}

describe("a worklist item", () => {
  it.each([
    ["DEADLINE", "D03", "Frist", "Overføringsmøte før programslutt"],
    ["DEADLINE_MISSED", "D07", "Frist oversittet", "Avklaring av overføring før programslutt"],
    ["REFERRAL_RETURNED", "WORK_TRAINING", "Spørsmål om henvisning", "Arbeidstrening"],
    ["REFERRAL_WAITLISTED", "FOV", "På vår venteliste", "Forberedende opplæring (FOV)"],
    ["REFERRAL_MOVED", "FORWARDED", "Nytt om henvisning", "Sendt videre"],
    ["REFERRAL_MOVED", "EXPIRED", "Nytt om henvisning", "Utløpt"],
    ["REFERRAL_MOVED", "WAITLISTED", "Nytt om henvisning", "På venteliste"],
    ["TRANSFER_MOVED", "ACCEPTANCE_VOIDED", "Nytt om vår overføring", "Må godtas på nytt"],
    ["TRANSFER_INCOMING", "ACCEPTANCE_VOIDED", "Overføring til oss", "Må godtas på nytt"],
    ["TIME_PROPOSED", "VIDEO", "Ny møtetid foreslått", "Video"],
    ["TASK_MOVED", "ACCEPTED", "Nytt om vår oppgave", "Påbegynt"],
    ["TASK_MOVED", "DECLINED", "Nytt om vår oppgave", "Avslått"],
    ["TASK_MOVED", "RESOLVED", "Nytt om vår oppgave", "Løst"],
  ])("%s with %s is told in words", (kind, code, heading, about) => {
    const words = wordsOf(<WorklistItem item={item(kind, code, { from: school.id })} gone={false} />);
    expect(words).toContain(`${heading} Samira Prøve ${about} · fra Voksenopplæringen i Drammen`);
    expect(words).not.toContain(kind);
  });
});

describe("the order of the list", () => {
  it("is the server's, overdue first, and not made anew here", () => {
    const given = [item("c", null, { due: "2020-01-01" }), item("a", null, { due: "2099-01-01" }), item("b", null)];
    expect(asShown(given).map((shown) => shown.item.itemId)).toEqual(["c", "a", "b"]);
  });
});

describe("narrowing by due date", () => {
  const all = { kind: null, due: null };

  it("offers what there is, with how much, under a name of its own", () => {
    const html = inSession(<DueFilter overdue={3} dueThisWeek={12} chosen={all} />);
    expect(html).toContain("Over fristen 3");
    expect(html).toContain("Frist denne uka 12");
    expect(html).toContain('aria-label="Vis bare etter frist"');
    expect(html).not.toContain('aria-pressed="true"');
  });

  it("offers nothing that would be empty, but keeps what is chosen so that it can be let go", () => {
    expect(inSession(<DueFilter overdue={0} dueThisWeek={0} chosen={all} />)).toBe("");
    const chosen = inSession(<DueFilter overdue={0} dueThisWeek={2} chosen={{ kind: null, due: "overdue" }} />);
    expect(chosen).toMatch(/aria-pressed="true"[^>]*>(<[^>]*>)*Over fristen 0/);
  });

  it("stands beside the kinds, which do not lose their choice by it", () => {
    const html = inSession(<KindFilter counts={{ TASK: 2 }} chosen={{ kind: "TASK", due: "overdue" }} />);
    expect(html).toMatch(/aria-pressed="true"[^>]*>(<[^>]*>)*Oppgave 2/);
  });
});
