import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../domain/shapes";
import { anEntry, inSession, nav, participantId } from "../testing/inSession";
import { languages } from "../text/messages";
import { headlineOf, inWords, shownFields } from "./content";
import { Entry } from "./Entry";

const id = "00000000-0000-4000-8000-000000000001";

const agencyName = (agency: string) => (agency === nav.id ? nav.name : agency);

function words(value: unknown, field = "field", eventType = "SomethingNew"): string {
  return inWords(value, { text: languages.nb, agencyName, eventType, field });
}

function html(entry: Partial<TimelineEntry>): string {
  return inSession(<Entry participantId={participantId} entry={anEntry(entry)} fresh={false} target={false} />);
}

function headline(fields: string[], content: Record<string, unknown>): string {
  return headlineOf(fields, content, { text: languages.nb, agencyName, eventType: "SomethingNew" });
}

describe("a value in words", () => {
  it("says agencies, dates, codes, truth and hours as people do", () => {
    expect(words(nav.id)).toBe("Nav Drammen");
    expect(words("2026-12-01")).toBe("1. des. 2026");
    expect(words("SECTOR_COURSE", "service")).toBe("Bransjekurs");
    expect(words(true)).toBe("Ja");
    expect(words(22.5, "hoursPerWeek")).toBe("22,5 timer");
    expect(words([nav.id, "VIDEO"])).toBe("Nav Drammen, Video");
  });

  it("leaves out references between events", () => {
    expect(words(id)).toBe("");
    expect(shownFields({ referralId: id, mappingRefs: [id], purpose: "x", comment: null })).toEqual([["purpose", "x"]]);
  });

  it("does not break on what it has never seen", () => {
    for (const odd of [undefined, null, {}, [], [[]], { a: { b: [null, { c: 1 }] } }, { withheld: {} }, { withheld: 7 }]) {
      expect(() => words(odd)).not.toThrow();
    }
  });

  it("shows free text in capitals as it came", () => {
    expect(words("NAV", "note")).not.toBe("");
    expect(words("Takk. OK", "note")).toBe("Takk. OK");
  });
});

describe("a headline", () => {
  it("names the field of what says nothing alone", () => {
    expect(headline(["channel", "reached"], { channel: "PHONE", reached: false })).toBe("Telefon · Fikk kontakt: Nei");
    expect(headline(["planVersion"], { planVersion: 2 })).toBe("Versjon: 2");
  });

  it("puts a beginning and its end together, and leaves out what is not there", () => {
    expect(headline(["from", "until"], { from: "2026-11-01", until: "2026-11-03" })).toBe("1. nov. 2026 – 3. nov. 2026");
    expect(headline(["leave", "from", "until"], { from: "2026-11-01" })).toBe("1. nov. 2026");
    expect(headline(["service"], {})).toBe("");
  });
});

describe("an entry", () => {
  it("says what happened, to whom, and by whom", () => {
    const shown = html({ content: { referralId: id, service: "SECTOR_COURSE", to: nav.id, purpose: "Kurs" } });
    expect(shown).toContain("Henvist");
    expect(shown).toContain("Bransjekurs · Nav Drammen");
    expect(shown).toContain("Formål");
    expect(shown).not.toContain("Registrert");
  });

  it("shows when it was recorded, where that was another day in Norway", () => {
    expect(html({ recordedAt: "2026-11-03T10:00:00Z" })).toContain("Registrert 3. nov. 2026");
    expect(html({ occurredAt: "2026-11-01T22:30:00Z", recordedAt: "2026-11-01T23:30:00Z" })).toContain("Registrert 2. nov.");
  });

  it("shows what is withheld as withheld, with its ground in words", () => {
    expect(html({ withheld: { ground: "NO_CONSENT_OR_BASIS" } })).toContain("Det finnes ikke samtykke");
    const part = html({ content: { purpose: { withheld: { ground: "CLOSED_CATEGORY" } } } });
    expect(part).toContain("krever en hjemmel");
  });

  it("shows warnings, and an unknown type with unknown content", () => {
    const shown = html({
      type: "SomethingNew",
      category: "NEW_CATEGORY",
      content: { newField: "NEW_CODE" },
      warnings: [{ rule: "R99", message: "Pass på" }],
    });
    for (const part of ["SomethingNew", "NEW_CATEGORY", "newField", "NEW_CODE", "Pass på"]) expect(shown).toContain(part);
  });
});
