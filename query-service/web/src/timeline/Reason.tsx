import { useAgencyName } from "../page/SessionContext";
import { useText } from "../text/TextContext";
import { groundInWords, inWords, withheldGround } from "./content";

/** Why something was done, in the words of who did it, or why that may not be read. */
export function Reason({ reason }: { reason: unknown }) {
  const text = useText();
  const agencyName = useAgencyName();
  const ground = withheldGround(reason);
  const words =
    ground === null
      ? inWords(reason, { text, agencyName, eventType: "", field: "reason" })
      : `${text.page.timeline.withheld}. ${groundInWords(text, ground)}`;
  return words === "" ? null : (
    <span className="reason">
      {text.page.timeline.reason}: {words}
    </span>
  );
}
