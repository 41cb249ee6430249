import { CheckmarkIcon } from "@navikt/aksel-icons";
import { Tag } from "@navikt/ds-react/Tag";
import { codeListsOfItem } from "../domain/codeListOf";
import type { WorklistEntry } from "../domain/shapes";
import { RouteLink } from "../page/RouteLink";
import { paths } from "../page/route";
import { useAgencyName } from "../page/SessionContext";
import { shortDate } from "../text/format";
import { anyCodeLabel, codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { DueDate } from "./DueDate";

/** One thing that waits; the whole row leads to the participant. */
export function WorklistItem({ item, gone }: { item: WorklistEntry; gone: boolean }) {
  const text = useText();
  const agencyName = useAgencyName();
  const about = item.code ? anyCodeLabel(text, item.code, ...codeListsOfItem(item.kind)) : null;
  const from = item.from ? text.page.worklist.from(agencyName(item.from)) : null;
  return (
    <li className={gone ? "worklist-item worklist-item--gone" : "worklist-item"}>
      <div className="worklist-item-what">
        <span className="worklist-item-kind">{codeLabel(text, "worklistKind", item.kind)}</span>
        <RouteLink to={paths.participant(item.participantId)} className="worklist-item-link">
          {item.participantName ?? text.page.worklist.unnamed}
        </RouteLink>
        {(about ?? from) && <span className="worklist-item-about">{[about, from].filter(Boolean).join(" · ")}</span>}
      </div>
      <div className="worklist-item-when">
        {gone ? (
          <Tag size="small" variant="outline" data-color="success" icon={<CheckmarkIcon aria-hidden />}>
            {text.page.worklist.gone}
          </Tag>
        ) : (
          item.due && <DueDate due={item.due} />
        )}
        <span className="worklist-item-since">
          {text.page.worklist.since(shortDate(item.since, text.locale))}
        </span>
      </div>
    </li>
  );
}
