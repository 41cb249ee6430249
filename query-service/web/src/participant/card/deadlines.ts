import { codeListsOfItem } from "../../domain/codeListOf";
import type { Card, Deadline, OpenLoop } from "../../domain/card";
import type { CalendarDate } from "../../domain/shapes";
import { anyCodeLabel, codeLabel, type Messages } from "../../text/messages";

const ofDeadlines = new Set(["DEADLINE", "DEADLINE_MISSED"]);

/** What somebody has to close; deadlines stand by themselves. */
export function loopsOf(card: Card): OpenLoop[] {
  return card.openLoops.filter(({ kind }) => !ofDeadlines.has(kind));
}

/** The nearest first, without those that an open loop already tells of with the same date. */
export function deadlinesOf(card: Card): Deadline[] {
  const told = new Set(loopsOf(card).map(({ ref, due }) => `${ref} ${due}`));
  return (card.deadlines ?? [])
    .filter(({ ref, due, standing }) => standing !== "OPEN" || !ref || !told.has(`${ref} ${due}`))
    .toSorted((a, b) => a.due.localeCompare(b.due));
}

/** An open loop in words: what kind of thing, and what it is about. */
export function loopInWords(text: Messages, { kind, code }: OpenLoop): string {
  const about = code ? ` – ${anyCodeLabel(text, code, ...codeListsOfItem(kind))}` : "";
  return anyCodeLabel(text, kind, "loopKind", "worklistKind") + about;
}

/** What is due next, and when; null when nothing is. */
export function nextDue(text: Messages, card: Card): { what: string; due: CalendarDate } | null {
  const things = [
    ...deadlinesOf(card)
      .filter(({ standing }) => standing === "OPEN")
      .map(({ ruleId, due }) => ({ what: codeLabel(text, "deadlineRule", ruleId), due })),
    ...loopsOf(card).flatMap((loop) => (loop.due ? [{ what: loopInWords(text, loop), due: loop.due }] : [])),
  ].toSorted((a, b) => a.due.localeCompare(b.due));
  const { nextDeadline } = card;
  if (!nextDeadline) return things[0] ?? null;
  // The server knows the day also where the reader may not see what it is about.
  return things.find(({ due }) => due === nextDeadline) ?? { what: "", due: nextDeadline };
}
