import { Button } from "@navikt/ds-react/Button";
import { Select } from "@navikt/ds-react/Select";
import { Textarea } from "@navikt/ds-react/Textarea";
import { TextField } from "@navikt/ds-react/TextField";
import { Heading } from "@navikt/ds-react/Typography";
import { useId, useState, type ReactNode } from "react";
import { codeLists } from "../domain/codes";
import { DateField } from "../page/DateField";
import { useSigned } from "../page/SessionContext";
import { codeLabel } from "../text/messages";
import { useText } from "../text/TextContext";

interface FormProps<F> {
  busy: boolean;
  onSend: (fields: F) => void;
  onCancel: () => void;
}

export function AcceptForm({ busy, onSend, onCancel }: FormProps<{ startOn: string; contactPerson: string }>) {
  const { act } = useText().page;
  const { session } = useSigned();
  const [startOn, setStartOn] = useState("");
  const [contactPerson, setContactPerson] = useState(session.person);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (startOn && contactPerson.trim()) onSend({ startOn, contactPerson: contactPerson.trim() });
  };
  return (
    <AnswerForm heading={act.acceptHeading} send={act.acceptHeading} busy={busy} onSubmit={submit} onCancel={onCancel}>
      <DateField
        label={act.startOn}
        value={startOn}
        error={tried && !startOn && act.missingDate}
        onChange={setStartOn}
      />
      <TextField
        size="small"
        label={act.contactPerson}
        value={contactPerson}
        error={tried && !contactPerson.trim() && act.missingContact}
        onChange={(event) => setContactPerson(event.target.value)}
      />
    </AnswerForm>
  );
}

export function DeclineForm({ busy, onSend, onCancel }: FormProps<{ reason: string; comment?: string }>) {
  const text = useText();
  const { act } = text.page;
  const [reason, setReason] = useState("");
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (reason) onSend({ reason, ...(comment.trim() ? { comment: comment.trim() } : {}) });
  };
  return (
    <AnswerForm heading={act.declineHeading} send={act.declineHeading} busy={busy} onSubmit={submit} onCancel={onCancel}>
      <Select
        size="small"
        label={act.reason}
        value={reason}
        error={tried && !reason && act.missingReason}
        onChange={(event) => setReason(event.target.value)}
      >
        <option value="">{act.chooseReason}</option>
        {codeLists.declineReason.map((code) => (
          <option key={code} value={code}>
            {codeLabel(text, "declineReason", code)}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        minRows={2}
        label={act.comment}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </AnswerForm>
  );
}

interface AnswerFormProps {
  heading: string;
  send: string;
  busy: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

function AnswerForm({ heading, send, busy, onSubmit, onCancel, children }: AnswerFormProps) {
  const { act } = useText().page;
  const id = useId();
  return (
    <form
      className="answer-form"
      noValidate
      autoComplete="off"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Heading id={id} level="3" size="xsmall">
        {heading}
      </Heading>
      <div className="answer-fields">{children}</div>
      <div className="referral-acts">
        <Button type="submit" size="small" loading={busy}>
          {send}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
          {act.cancel}
        </Button>
      </div>
    </form>
  );
}
