import { Chips } from "@navikt/ds-react/Chips";
import { codeLists } from "../domain/codes";
import { navigate, paths, type WorklistFilter } from "../page/route";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

interface KindFilterProps {
  counts: Record<string, number>;
  chosen: WorklistFilter;
}

/** How much waits, per kind; choosing one narrows the list. */
export function KindFilter({ counts, chosen }: KindFilterProps) {
  const text = useText();
  const known: readonly string[] = codeLists.worklistKind;
  const others = Object.keys(counts).filter((kind) => !known.includes(kind));
  const kinds = [...known, ...others].filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen.kind);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choose = (kind: string | null) => navigate(paths.worklist({ ...chosen, kind }), "replace");
  if (kinds.length === 0) return null;
  return (
    <Chips size="small" aria-label={text.page.worklist.filterLabel} className="kind-filter">
      <Chips.Toggle selected={chosen.kind === null} checkmark={false} onClick={() => choose(null)}>
        {`${text.page.worklist.all} ${total}`}
      </Chips.Toggle>
      {kinds.map((kind) => (
        <Chips.Toggle
          key={kind}
          selected={chosen.kind === kind}
          checkmark={false}
          onClick={() => choose(chosen.kind === kind ? null : kind)}
        >
          {`${codeLabel(text, "worklistKind", kind)} ${counts[kind] ?? 0}`}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
