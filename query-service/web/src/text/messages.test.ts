import { describe, expect, it } from "vitest";
import { codeLists, type CodeList } from "../domain/codes";
import { eventTypes, headlineFieldsOf } from "../domain/events";
import { anyCodeLabel, codeLabel, eventLabel, fieldCodeLabel, fieldLabel, languages } from "./messages";

describe.each(Object.entries(languages))("the messages in %s", (_, text) => {
  it("have a word of their own for every code", () => {
    for (const [list, codes] of Object.entries(codeLists) as [CodeList, readonly string[]][]) {
      for (const code of codes) {
        const label = codeLabel(text, list, code);
        expect(label.trim(), `${list}.${code}`).not.toBe("");
        expect(label, `${list}.${code}`).not.toMatch(/^[A-Z]+_[A-Z_]+$/);
      }
    }
  });

  it("have a name for every event and every field of a headline", () => {
    for (const type of eventTypes) {
      expect(eventLabel(text, type)).not.toBe(type);
      for (const field of headlineFieldsOf(type)) expect(fieldLabel(text, field), `${type}.${field}`).not.toBe(field);
    }
  });

  it("show what they do not know as it came", () => {
    expect(codeLabel(text, "programme", "NEW_PROGRAMME")).toBe("NEW_PROGRAMME");
    expect(codeLabel(text, "programme", "toString")).toBe("toString");
    expect(eventLabel(text, "SomethingNew")).toBe("SomethingNew");
    expect(fieldLabel(text, "constructor")).toBe("constructor");
    expect(anyCodeLabel(text, "NEVER_HEARD_OF")).toBe("NEVER_HEARD_OF");
  });
});

describe("the same field in different events", () => {
  it("takes its words from different lists", () => {
    const { nb } = languages;
    expect(fieldCodeLabel(nb, "ReferralDeclined", "reason", "NO_CAPACITY")).toBe("Ikke ledig plass");
    expect(fieldCodeLabel(nb, "TransferMeetingWaived", "reason", "MASS_ARRIVAL")).toBe("Mange ankomster samtidig");
    expect(fieldCodeLabel(nb, "MappingRecorded", "dimension", "HEALTH")).toBe("Helse");
    expect(fieldCodeLabel(nb, "ProgrammeStarted", "goal", "WORK")).toBe("Arbeid");
  });
});
