import { Alert } from "@navikt/ds-react/Alert";
import { Button } from "@navikt/ds-react/Button";
import { BodyShort, Heading } from "@navikt/ds-react/Typography";
import type { Problem } from "../server/http";
import { fieldLabel } from "../text/messages";
import { useText } from "../text/TextContext";

interface FailureNoticeProps {
  problem: Problem;
  onRetry?: () => void;
}

/** A refused or failed request in words: the hub's own where it gave any. */
export function FailureNotice({ problem, onRetry }: FailureNoticeProps) {
  const text = useText();
  const { failure, retry } = text.page;
  const said = problem.detail ?? (problem.title ? null : problem.status);
  return (
    <Alert variant="error" role="alert" className="failure">
      <Heading level="2" size="xsmall">
        {problem.title ?? failure.title}
      </Heading>
      {said === 0 && <BodyShort>{failure.unreachable}</BodyShort>}
      {typeof said === "number" && said !== 0 && <BodyShort>{failure.unexpected(said)}</BodyShort>}
      {typeof said === "string" && <BodyShort>{said}</BodyShort>}
      {problem.errors && problem.errors.length > 0 && (
        <>
          <BodyShort>{failure.details}</BodyShort>
          <ul>
            {problem.errors.map(({ pointer, message }) => (
              <li key={pointer + message}>
                <strong>{fieldLabel(text, pointer.slice(pointer.lastIndexOf("/") + 1))}</strong>: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {onRetry && (
        <Button size="small" variant="secondary-neutral" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </Alert>
  );
}
