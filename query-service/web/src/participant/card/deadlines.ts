import type { Card, Deadline } from "../../domain/card";

/** The nearest first. */
export function byDue(deadlines: Deadline[]): Deadline[] {
  return deadlines.toSorted((a, b) => a.due.localeCompare(b.due));
}

/** The deadline to mind next: what the server says, or the nearest that still stands. */
export function nextDeadline(card: Card): Deadline | null {
  return card.nextDeadline ?? byDue(card.deadlines ?? []).find(({ standing }) => standing === "OPEN") ?? null;
}
