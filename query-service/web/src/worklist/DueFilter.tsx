import { Chips } from "@navikt/ds-react/Chips";
import { dueFilters } from "../domain/dueFilters";
import { navigate, paths, type WorklistFilter } from "../page/route";
import { useText } from "../text/TextContext";

interface DueFilterProps {
  overdue: number;
  dueThisWeek: number;
  chosen: WorklistFilter;
}

/** How much is over its due date or soon will be; choosing one narrows the list. */
export function DueFilter({ overdue, dueThisWeek, chosen }: DueFilterProps) {
  const { worklist } = useText().page;
  const counts = { overdue, week: dueThisWeek };
  const offered = dueFilters.filter((due) => counts[due] > 0 || due === chosen.due);
  if (offered.length === 0) return null;
  return (
    <Chips size="small" aria-label={worklist.dueFilterLabel} className="due-filter">
      {offered.map((due) => (
        <Chips.Toggle
          key={due}
          selected={chosen.due === due}
          checkmark={false}
          onClick={() => navigate(paths.worklist({ ...chosen, due: chosen.due === due ? null : due }), "replace")}
        >
          {`${worklist.due[due]} ${counts[due]}`}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
