import { Chips } from "@navikt/ds-react/Chips";
import { codeLists } from "../domain/codes";
import { navigate, paths } from "../page/route";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

interface KindFilterProps {
  counts: Record<string, number>;
  chosen: string | null;
}

/** How much waits, per kind; choosing one narrows the list. */
export function KindFilter({ counts, chosen }: KindFilterProps) {
  const text = useText();
  const known: readonly string[] = codeLists.worklistKind;
  const others = Object.keys(counts).filter((kind) => !known.includes(kind));
  const kinds = [...known, ...others].filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (kinds.length === 0) return null;
  return (
    <Chips size="small" aria-label={text.page.worklist.filterLabel} className="kind-filter">
      <Chips.Toggle selected={chosen === null} checkmark={false} onClick={() => navigate(paths.worklist(), "replace")}>
        {`${text.page.worklist.all} ${total}`}
      </Chips.Toggle>
      {kinds.map((kind) => (
        <Chips.Toggle
          key={kind}
          selected={chosen === kind}
          checkmark={false}
          onClick={() => navigate(paths.worklist(chosen === kind ? null : kind), "replace")}
        >
          {`${codeLabel(text, "worklistKind", kind)} ${counts[kind] ?? 0}`}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
