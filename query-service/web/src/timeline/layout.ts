import type { AgencyId, Period, TimelineEntry } from "../domain/shapes";
import { scale, spanOf, ticksOf, type Span, type Tick } from "./axis";

export const laneHeight = 30;
export const groupHeading = 26;
const groupGap = 14;
const pointLane = 30;
const characterWidth = 7.3;
const labelPadding = 16;
const clusterWithin = 20;

export interface Bar {
  period: Period;
  label: string;
  x: number;
  width: number;
  y: number;
  /** Where the label stands relative to its bar. */
  labelAt: "inside" | "after" | "before";
  /** The label cut to the room it has. */
  shownLabel: string;
  open: boolean;
}

export interface Point {
  entries: TimelineEntry[];
  x: number;
  y: number;
}

export interface Group {
  agency: AgencyId;
  y: number;
  bars: Bar[];
  points: Point[];
}

export interface Drawing {
  groups: Group[];
  ticks: (Tick & { x: number })[];
  todayX: number;
  span: Span;
  height: number;
}

const kindOrder = ["RESPONSIBILITY", "PROGRAMME", "MEASURE", "PRACTICE"];

function rank(kind: string): number {
  const index = kindOrder.indexOf(kind);
  return index < 0 ? kindOrder.length : index;
}

/** Midnight UTC of a date; a time zone's hours are less than a pixel here. */
function start(date: string): number {
  return Date.parse(date.slice(0, 10));
}

/** An open period reaches today, or its planned end when that lies ahead. */
export function endOf(period: Period, today: number): number {
  const planned = period.plannedEnd ? start(period.plannedEnd) : today;
  const to = period.to === null ? Math.max(today, planned) : start(period.to);
  return Math.max(to, start(period.from));
}

interface Placed extends Omit<Bar, "y"> {
  /** From where to where the bar and its label reach. */
  occupied: [number, number];
}

function place(period: Period, label: string, toX: (at: number) => number, width: number, today: number): Placed {
  const x = toX(start(period.from));
  const end = Math.max(toX(endOf(period, today)), x + 4);
  const need = label.length * characterWidth + labelPadding;
  const bar = { period, label, x, width: end - x, open: period.open };
  if (end - x >= need) return { ...bar, labelAt: "inside", shownLabel: label, occupied: [x, end] };
  if (end + need <= width) return { ...bar, labelAt: "after", shownLabel: label, occupied: [x, end + need] };
  if (x - need >= 0) return { ...bar, labelAt: "before", shownLabel: label, occupied: [x - need, end] };
  const inside = Math.max(end - x, width - end, x);
  const fits = Math.max(Math.floor((inside - labelPadding) / characterWidth) - 1, 0);
  const shownLabel = fits < 3 ? "" : `${label.slice(0, fits).trimEnd()}…`;
  if (inside === end - x) return { ...bar, labelAt: "inside", shownLabel, occupied: [x, end] };
  return inside === x
    ? { ...bar, labelAt: "before", shownLabel, occupied: [0, end] }
    : { ...bar, labelAt: "after", shownLabel, occupied: [x, width] };
}

/** Puts each bar in the first lane where neither it nor its label touches another; kinds do not share lanes. */
function lanes(placed: Placed[]): { bars: { bar: Placed; lane: number }[]; count: number } {
  const bars: { bar: Placed; lane: number }[] = [];
  let offset = 0;
  for (const kind of [...new Set(placed.map((bar) => rank(bar.period.kind)))].toSorted((a, b) => a - b)) {
    const taken: [number, number][][] = [];
    const ofKind = placed.filter((bar) => rank(bar.period.kind) === kind).toSorted((a, b) => a.x - b.x);
    for (const bar of ofKind) {
      const free = taken.findIndex((lane) =>
        lane.every(([from, to]) => bar.occupied[1] + 6 <= from || to + 6 <= bar.occupied[0]),
      );
      const lane = free < 0 ? taken.length : free;
      (taken[lane] ??= []).push(bar.occupied);
      bars.push({ bar, lane: offset + lane });
    }
    offset += taken.length;
  }
  return { bars, count: offset };
}

/** Points that would cover each other become one, standing where the first of them does. */
export function cluster(entries: TimelineEntry[], toX: (at: number) => number, y: number): Point[] {
  const points: Point[] = [];
  for (const entry of entries.toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt))) {
    const x = toX(Date.parse(entry.occurredAt));
    if (!Number.isFinite(x)) continue;
    const last = points.at(-1);
    if (last && x - last.x <= clusterWithin) {
      last.entries.push(entry);
    } else {
      points.push({ entries: [entry], x, y });
    }
  }
  return points;
}

/**
 * Where everything stands in a drawing of the given width, in pixels: one group per agency in the
 * order in which they entered the case, its bars in lanes, its events as a row of points below.
 */
export function layOut(
  periods: Period[],
  entries: TimelineEntry[],
  label: (period: Period) => string,
  width: number,
  today: number,
): Drawing {
  const moments = [
    ...periods.flatMap((period) => [start(period.from), endOf(period, today)]),
    ...entries.map((entry) => Date.parse(entry.occurredAt)),
  ];
  const span = spanOf(moments, today);
  const toX = scale(span, width);
  const firstSeen = new Map<AgencyId, number>();
  const see = (agency: AgencyId, at: number) =>
    firstSeen.set(agency, Math.min(firstSeen.get(agency) ?? Number.POSITIVE_INFINITY, at));
  for (const period of periods) see(period.agency, start(period.from));
  for (const entry of entries) see(entry.agency, Date.parse(entry.occurredAt));

  let y = 0;
  const groups = [...firstSeen.entries()]
    .toSorted((a, b) => a[1] - b[1])
    .map(([agency]) => {
      const top = y;
      const own = periods.filter((period) => period.agency === agency);
      const { bars, count } = lanes(own.map((period) => place(period, label(period), toX, width, today)));
      const lanesTop = top + groupHeading;
      const pointsY = lanesTop + count * laneHeight + pointLane / 2;
      const points = cluster(
        entries.filter((entry) => entry.agency === agency),
        toX,
        pointsY,
      );
      y = lanesTop + count * laneHeight + (points.length > 0 ? pointLane : 0) + groupGap;
      return {
        agency,
        y: top,
        bars: bars.map(({ bar, lane }) => ({ ...bar, y: lanesTop + lane * laneHeight })),
        points,
      };
    });
  return {
    groups,
    ticks: ticksOf(span, width).map((tick) => ({ ...tick, x: toX(tick.at) })),
    todayX: toX(today),
    span,
    height: y,
  };
}
