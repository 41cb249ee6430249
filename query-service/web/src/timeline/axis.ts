const day = 86_400_000;

/** A stretch of time in epoch milliseconds, `from` before `to`. */
export interface Span {
  from: number;
  to: number;
}

export interface Tick {
  at: number;
  /** January, drawn stronger and labelled with its year. */
  year: boolean;
}

/** The span that holds all moments and today, with a little air at both ends. */
export function spanOf(moments: number[], today: number): Span {
  const valid = moments.filter(Number.isFinite);
  const from = Math.min(today, ...valid);
  const to = Math.max(today, ...valid);
  const air = Math.max((to - from) * 0.03, 10 * day);
  return { from: from - air, to: to + air };
}

export function scale(span: Span, width: number): (moment: number) => number {
  return (moment) => ((moment - span.from) / (span.to - span.from)) * width;
}

const steps = [1, 3, 6, 12, 24, 60, 120];
const room = 52;

/** First-of-month ticks, as dense as their labels have room for (in pixels). */
export function ticksOf(span: Span, width: number): Tick[] {
  const months = (span.to - span.from) / (30.44 * day);
  const step = steps.find((candidate) => (width / months) * candidate >= room) ?? 240;
  const start = new Date(span.from);
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: Tick[] = [];
  for (let month = firstMonth; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > span.to) return ticks;
    if (at >= span.from) ticks.push({ at, year: month % 12 === 0 });
  }
}
