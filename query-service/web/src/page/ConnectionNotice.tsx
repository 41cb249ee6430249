import { Alert } from "@navikt/ds-react/Alert";
import { useText } from "../text/TextContext";

/** Says that what is shown may be old. Keeps its live region in the page so that it is heard. */
export function ConnectionNotice({ lost }: { lost: boolean }) {
  const { live } = useText().page;
  return (
    <div role="status">
      {lost && (
        <Alert variant="warning" size="small" className="connection-lost">
          {live.lost}
        </Alert>
      )}
    </div>
  );
}
