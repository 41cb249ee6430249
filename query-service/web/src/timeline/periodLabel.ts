import type { Period } from "../domain/shapes";
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
