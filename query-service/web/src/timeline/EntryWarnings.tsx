import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { codeLists } from "../domain/codes";
import type { RuleWarning } from "../domain/shapes";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { Reason } from "./Reason";

/** What rules had to say of something that was stored all the same, and why it was. */
export function EntryWarnings({ warnings }: { warnings: RuleWarning[] }) {
  const text = useText();
  const known: readonly string[] = codeLists.rule;
  return warnings.map(({ rule, message, overrideReason }) => (
    <div key={rule + message} className="entry-warning">
      <ExclamationmarkTriangleIcon title={text.page.timeline.warning} />
      <p>
        {known.includes(rule) && <strong>{codeLabel(text, "rule", rule)}. </strong>}
        {message}
        <Reason reason={overrideReason} />
      </p>
    </div>
  ));
}
