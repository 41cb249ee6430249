import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../domain/shapes";
import { isRevised, mergeEntries, newEntries, revisedBy, revisedEntries } from "./merge";
import { readBeyond } from "./readBeyond";

function entry(sequence: number, occurredAt: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    eventId: `e${sequence}`,
    sequence,
    position: sequence * 10,
    type: "GoalSet",
    occurredAt,
    recordedAt: occurredAt,
    agency: "0192:311003372",
    category: "PLAN",
    content: {},
    ...more,
  };
}

const one = entry(1, "2026-01-01T10:00:00Z");
const two = entry(2, "2026-02-01T10:00:00Z");
const three = entry(3, "2026-03-01T10:00:00Z");
const ids = (entries: TimelineEntry[]) => entries.map(({ eventId }) => eventId);

describe("entries read and entries arrived", () => {
  it("stand newest first, whatever order they came in", () => {
    expect(ids(mergeEntries([two], [one, three]))).toEqual(["e3", "e2", "e1"]);
  });

  it("stand once, also when the stream repeats what was read", () => {
    expect(ids(mergeEntries([three, two], [two, three, two]))).toEqual(["e3", "e2"]);
  });

  it("put an event that is told late where it happened", () => {
    const late = entry(4, "2026-01-15T10:00:00Z", { recordedAt: "2026-03-02T10:00:00Z" });
    expect(ids(mergeEntries([three, two, one], [late]))).toEqual(["e3", "e2", "e4", "e1"]);
  });

  it("order events of the same instant by their place in the stream", () => {
    const same = entry(4, three.occurredAt);
    expect(ids(mergeEntries([three], [same]))).toEqual(["e4", "e3"]);
    expect(ids(mergeEntries([same], [three]))).toEqual(["e4", "e3"]);
  });

  it("compare instants, not their spelling", () => {
    const precise = entry(4, "2026-03-01T10:00:00.250Z");
    const offset = entry(5, "2026-03-01T12:00:00+01:00");
    expect(ids(mergeEntries([three], [precise, offset]))).toEqual(["e5", "e4", "e3"]);
  });

  it("let the later reading win, because it knows of corrections", () => {
    const [merged] = mergeEntries([one], [{ ...one, correctedBy: "e9" }]);
    expect(merged?.correctedBy).toBe("e9");
  });

  it("leave the given lists as they were", () => {
    const known = [one];
    mergeEntries(known, [two]);
    expect(known).toEqual([one]);
  });

  it("count as new only what was not there", () => {
    expect(ids(newEntries([one, two], [two, three]))).toEqual(["e3"]);
  });
});

describe("corrections and retractions", () => {
  const correction = entry(9, "2026-04-01T10:00:00Z", { type: "EntryCorrected", content: { corrects: "e2" } });
  const retraction = entry(8, "2026-04-01T10:00:00Z", { type: "EntryRetracted", content: { retracts: "e1" } });

  it("name the entry they speak of, by the answer's own field or by their content", () => {
    expect(revisedBy(correction)).toBe("e2");
    expect(revisedBy(retraction)).toBe("e1");
    expect(revisedBy(entry(9, "2026-04-01T10:00:00Z", { corrects: "e3" }))).toBe("e3");
    expect(revisedBy(one)).toBeNull();
  });

  it("have no row beside the entry they speak of, and are no new entries", () => {
    expect(ids(mergeEntries([one, two], [correction, retraction]))).toEqual(["e2", "e1"]);
    expect(newEntries([one, two], [correction, retraction])).toEqual([]);
  });

  it("stand by themselves as long as their entry is not read", () => {
    expect(ids(mergeEntries([three], [correction]))).toEqual(["e9", "e3"]);
    expect(ids(mergeEntries([three, correction], [two]))).toEqual(["e3", "e2"]);
  });

  it("make an entry news when it is read anew, once", () => {
    const now = { ...two, correctedBy: "e9", revisions: 1 };
    expect(ids(revisedEntries([one, two], [one, now, three]))).toEqual(["e2"]);
    expect(revisedEntries([now], [now])).toEqual([]);
    expect(ids(revisedEntries([now], [{ ...now, correctedBy: "e10", revisions: 2 }]))).toEqual(["e2"]);
    expect(ids(revisedEntries([one], [{ ...one, retractedBy: "e8" }]))).toEqual(["e1"]);
  });

  it("give an entry a history", () => {
    expect(isRevised(one)).toBe(false);
    expect(isRevised({ ...one, correctedBy: "e9" })).toBe(true);
    expect(isRevised({ ...one, retractedBy: "e8" })).toBe(true);
    expect(isRevised({ ...one, revisions: 1 })).toBe(true);
  });

  it("let their entry be read anew also when it stands beyond the first page", async () => {
    const asked: string[] = [];
    const again = await readBeyond([three, two, one], [three], new Set(["e3", "e1", "unknown"]), async (moment) => {
      asked.push(moment);
      return { items: [{ ...one, retractedBy: "e8" }] };
    });
    expect(asked).toEqual([one.occurredAt]);
    expect(again.map(({ retractedBy }) => retractedBy)).toEqual(["e8"]);
  });
});
