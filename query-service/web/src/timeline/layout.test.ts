import { describe, expect, it } from "vitest";
import type { Period, TimelineEntry } from "../domain/shapes";
import { scale, spanOf, ticksOf } from "./axis";
import { languages } from "../text/messages";
import { layOut, type Bar } from "./layout";
import { periodEnd, periodLabel } from "./periodLabel";

const today = Date.parse("2026-11-20T12:00:00Z");
const refugee = "0192:311003372";
const nav = "0192:311004743";

function period(id: string, from: string, to: string | null, more: Partial<Period> = {}): Period {
  return { kind: "PROGRAMME", id, agency: refugee, code: "FOV", from, to, open: to === null, ...more };
}

function entry(eventId: string, occurredAt: string, agency = refugee): TimelineEntry {
  return {
    eventId,
    sequence: 1,
    position: 1,
    type: "GoalSet",
    occurredAt,
    recordedAt: occurredAt,
    agency,
    category: "PLAN",
  };
}

const draw = (periods: Period[], entries: TimelineEntry[] = [], width = 800, label = "Program") =>
  layOut(periods, entries, () => label, width, today);
const barsOf = (periods: Period[], width?: number, label?: string) =>
  draw(periods, [], width, label).groups.flatMap((group) => group.bars);
const extent = (bar: Bar): [number, number] => {
  const room = bar.shownLabel.length * 7;
  if (bar.labelAt === "after") return [bar.x, bar.x + bar.width + room];
  return bar.labelAt === "before" ? [bar.x - room, bar.x + bar.width] : [bar.x, bar.x + bar.width];
};

describe("the drawing of a timeline", () => {
  it("groups by agency in the order in which they entered the case", () => {
    const drawing = draw(
      [period("late", "2026-05-01", null, { agency: nav }), period("early", "2025-01-01", "2026-05-01")],
      [entry("e", "2026-06-01T10:00:00Z", "0192:311006118")],
    );
    expect(drawing.groups.map(({ agency }) => agency)).toEqual([refugee, nav, "0192:311006118"]);
  });

  it("lets an open period reach today and a planned end lie ahead of it", () => {
    const drawing = draw([period("open", "2026-01-01", null), period("planned", "2026-01-01", null, { plannedEnd: "2027-03-01" })]);
    const [open, planned] = drawing.groups.flatMap(({ bars }) => bars);
    expect((open?.x ?? 0) + (open?.width ?? 0)).toBeCloseTo(drawing.todayX, 0);
    expect((planned?.x ?? 0) + (planned?.width ?? 0)).toBeGreaterThan(drawing.todayX);
  });

  it("lets an open period run on when its planned end has passed", () => {
    const drawing = draw([period("late", "2025-01-01", null, { plannedEnd: "2026-02-01" })]);
    const [late] = drawing.groups.flatMap(({ bars }) => bars);
    expect((late?.x ?? 0) + (late?.width ?? 0)).toBeCloseTo(drawing.todayX, 0);
  });

  it("says until when a period is planned, lasted, or that it goes on", () => {
    const { nb } = languages;
    expect(periodEnd(nb, period("a", "2026-01-01", null))).toBe("pågår");
    expect(periodEnd(nb, period("b", "2026-01-01", null, { plannedEnd: "2027-03-01" }))).toBe("1. mars 2027 (planlagt)");
    expect(periodEnd(nb, period("c", "2026-01-01", "2026-02-01", { plannedEnd: "2027-03-01" }))).toBe("1. feb. 2026");
  });

  it("gives periods that overlap lanes of their own", () => {
    const [a, b] = barsOf([period("a", "2025-01-01", "2026-01-01"), period("b", "2025-06-01", "2026-06-01")]);
    expect(a?.y).not.toBe(b?.y);
  });

  it("lets periods one after the other share a lane", () => {
    const [a, b] = barsOf([period("a", "2024-01-01", "2025-01-01"), period("b", "2025-02-01", "2026-06-01")]);
    expect(a?.y).toBe(b?.y);
  });

  it("keeps responsibility above programmes above practices", () => {
    const bars = barsOf([
      period("practice", "2024-01-01", "2024-03-01", { kind: "PRACTICE" }),
      period("programme", "2024-06-01", "2025-01-01"),
      period("responsible", "2025-06-01", "2026-01-01", { kind: "RESPONSIBILITY" }),
    ]);
    const y = (id: string) => bars.find((bar) => bar.period.id === id)?.y ?? 0;
    expect(y("responsible")).toBeLessThan(y("programme"));
    expect(y("programme")).toBeLessThan(y("practice"));
  });

  it("gives measures bars of their own between programmes and practices, named by their kind", () => {
    const measure = period("measure", "2025-01-01", null, { kind: "MEASURE", code: "SECTOR_COURSE" });
    const practice = period("practice", "2024-01-01", "2024-03-01", { kind: "PRACTICE", code: "WORK_PRACTICE" });
    const bars = barsOf([practice, measure, period("programme", "2024-06-01", "2025-01-01")]);
    const lanes = ["programme", "measure", "practice"].map((id) => bars.find((bar) => bar.period.id === id)?.y ?? 0);
    expect(lanes).toEqual(lanes.toSorted((a, b) => a - b));
    expect(new Set(lanes).size).toBe(3);
    expect(periodLabel(languages.nb, measure)).toBe("Bransjekurs");
    expect(periodLabel(languages.nb, practice)).toBe("Arbeidspraksis");
  });

  it.each([320, 390, 800, 1280])("never lets bars or labels cover each other at %i pixels", (width) => {
    const periods = Array.from({ length: 14 }, (_, n) =>
      period(`p${n}`, `2025-${String((n % 12) + 1).padStart(2, "0")}-10`, `2026-0${(n % 8) + 1}-01`),
    );
    const bars = barsOf([...periods, period("short", "2026-11-10", null)], width, "Forberedende opplæring (FOV)");
    for (const [index, bar] of bars.entries()) {
      const [from, to] = extent(bar);
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(to).toBeLessThanOrEqual(width + 1);
      for (const other of bars.slice(index + 1).filter((each) => each.y === bar.y)) {
        const [otherFrom, otherTo] = extent(other);
        expect(to <= otherFrom || otherTo <= from).toBe(true);
      }
    }
  });

  it("draws points that would cover each other as one, with all their events", () => {
    const entries = [
      entry("a", "2026-01-01T10:00:00Z"),
      entry("b", "2026-01-02T10:00:00Z"),
      entry("c", "2026-09-01T10:00:00Z"),
    ];
    const { groups } = draw([period("p", "2024-01-01", null)], entries);
    expect(groups[0]?.points.map((point) => point.entries.map(({ eventId }) => eventId))).toEqual([["a", "b"], ["c"]]);
  });

  it("stands a period that ends before it begins, and dates it cannot read, without breaking", () => {
    const drawing = draw([period("odd", "2026-05-01", "2026-01-01")], [entry("bad", "not a date")]);
    const [bar] = drawing.groups[0]?.bars ?? [];
    expect(bar?.width).toBeGreaterThan(0);
    expect(drawing.groups[0]?.points).toEqual([]);
    expect(Number.isFinite(drawing.height)).toBe(true);
  });

  it("draws nothing when there is nothing", () => {
    expect(draw([]).groups).toEqual([]);
  });
});

describe("the axis", () => {
  it("has room for its labels at every width and length", () => {
    for (const years of [0.1, 1, 4, 12, 40]) {
      const span = spanOf([today - years * 365 * 86_400_000], today);
      for (const width of [280, 390, 800]) {
        const toX = scale(span, width);
        const xs = ticksOf(span, width).map((tick) => toX(tick.at));
        for (const [index, x] of xs.entries()) expect(x - (xs[index - 1] ?? -100)).toBeGreaterThan(44);
      }
    }
  });

  it("marks Januaries as years", () => {
    const ticks = ticksOf(spanOf([Date.parse("2024-11-01")], today), 1200);
    expect(ticks.filter(({ year }) => year).map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      "2025-01-01",
      "2026-01-01",
    ]);
  });
});
