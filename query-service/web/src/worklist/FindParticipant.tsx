import { Alert } from "@navikt/ds-react/Alert";
import { Button } from "@navikt/ds-react/Button";
import { Select } from "@navikt/ds-react/Select";
import { TextField } from "@navikt/ds-react/TextField";
import { Heading } from "@navikt/ds-react/Typography";
import { useState } from "react";
import { codeLists } from "../domain/codes";
import { FailureNotice } from "../page/FailureNotice";
import { navigate, paths } from "../page/route";
import { useSigned } from "../page/SessionContext";
import { hub } from "../server/hub";
import { problemOf, type Problem } from "../server/http";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

/** Looks a participant up by number. The number is posted and never enters an address or a history. */
export function FindParticipant() {
  const text = useText();
  const { find } = text.page;
  const { expire } = useSigned();
  const [type, setType] = useState<string>("FNR");
  const [value, setValue] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const search = async () => {
    const asked = type === "LOCAL" ? value.trim() : value.replaceAll(/\s/g, "");
    setProblem(null);
    setMissing(asked === "");
    if (asked === "") return;
    setBusy(true);
    try {
      const { participantId } = await hub.lookup(type, asked);
      navigate(paths.participant(participantId));
    } catch (failure) {
      const said = problemOf(failure);
      if (said.status === 401) expire();
      else setProblem(said);
      setBusy(false);
    }
  };

  return (
    <section className="find" aria-labelledby="finn-deltaker">
      <Heading id="finn-deltaker" level="2" size="small" spacing>
        {find.heading}
      </Heading>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <Select size="small" label={find.type} value={type} onChange={(event) => setType(event.target.value)}>
          {codeLists.identifierType.map((code) => (
            <option key={code} value={code}>
              {codeLabel(text, "identifierType", code)}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          label={find.value}
          value={value}
          inputMode={type === "LOCAL" ? "text" : "numeric"}
          autoComplete="off"
          error={missing && find.missing}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button type="submit" size="small" variant="secondary" loading={busy}>
          {find.submit}
        </Button>
      </form>
      <div aria-live="polite" className="find-answer">
        {problem?.status === 404 && (
          <Alert variant="info" size="small">
            {find.notFound}
          </Alert>
        )}
        {problem && problem.status !== 404 && <FailureNotice problem={problem} />}
      </div>
    </section>
  );
}
