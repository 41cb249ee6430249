import type { Period } from "../domain/shapes";
import { shortDate } from "../text/format";
import { anyCodeLabel, codeLabel, type Messages } from "../text/messages";

/** What a bar is called: the programme or kind of practice, or simply the kind of period. */
export function periodLabel(text: Messages, period: Period): string {
  if (period.code === null) return codeLabel(text, "periodKind", period.kind);
  switch (period.kind) {
    case "PROGRAMME":
      return codeLabel(text, "programme", period.code);
    case "PRACTICE":
      return codeLabel(text, "practiceKind", period.code);
    case "MEASURE":
      return codeLabel(text, "service", period.code);
    default:
      return anyCodeLabel(text, period.code);
  }
}

/** Until when it lasted, or is to last, or that it goes on. */
export function periodEnd(text: Messages, { to, plannedEnd }: Period): string {
  if (to !== null) return shortDate(to, text.locale);
  return plannedEnd ? text.page.participant.planned(shortDate(plannedEnd, text.locale)) : text.page.timeline.openEnd;
}
