import { Button } from "@navikt/ds-react/Button";
import { BodyShort } from "@navikt/ds-react/Typography";
import { useRef, useState } from "react";
import type { CommandAnswer } from "../domain/shapes";
import { FailureNotice } from "../page/FailureNotice";
import { useAgencyName, useSigned } from "../page/SessionContext";
import { hub, type Act } from "../server/hub";
import { problemOf, type Problem } from "../server/http";
import { idempotencyKeys } from "../server/idempotency";
import { anyCodeLabel } from "../text/messages";
import { useText } from "../text/TextContext";
import { DueDate } from "../worklist/DueDate";
import { AcceptForm, DeclineForm } from "./ReferralForms";
import type { ReferralToAnswer } from "./referrals";

interface ReferralAnswerProps {
  participantId: string;
  referral: ReferralToAnswer;
  onDone: (act: Act, answer: CommandAnswer) => void;
}

/** One referral with the acts that are possible now; accepting and declining open a short form. */
export function ReferralAnswer({ participantId, referral, onDone }: ReferralAnswerProps) {
  const text = useText();
  const words = text.page.act;
  const agencyName = useAgencyName();
  const { expire } = useSigned();
  const [open, setOpen] = useState<Act | null>(null);
  const [busy, setBusy] = useState<Act | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keyFor = useRef(idempotencyKeys()).current;
  const may = (act: Act) => referral.acts.includes(act);

  const send = async (act: Act, fields: object) => {
    const body = { referralId: referral.referralId, ...fields };
    setBusy(act);
    setProblem(null);
    try {
      const answer = await hub.act(participantId, act, body, keyFor({ act, ...body }));
      setOpen(null);
      onDone(act, answer);
    } catch (failure) {
      const said = problemOf(failure);
      if (said.status === 401) expire();
      else setProblem(said);
    } finally {
      setBusy(null);
    }
  };
  const toggle = (act: Act) => {
    setProblem(null);
    setOpen(open === act ? null : act);
  };

  return (
    <article className="referral">
      <div className="referral-what">
        <BodyShort weight="semibold">{referral.service ? anyCodeLabel(text, referral.service, "service") : null}</BodyShort>
        {referral.from && <BodyShort textColor="subtle">{text.page.worklist.from(agencyName(referral.from))}</BodyShort>}
        {referral.due && <DueDate due={referral.due} />}
      </div>
      <div className="referral-acts">
        {may("accept-referral") && (
          <Button size="small" aria-expanded={open === "accept-referral"} onClick={() => toggle("accept-referral")}>
            {words.accept}
          </Button>
        )}
        {may("decline-referral") && (
          <Button
            size="small"
            variant="secondary"
            aria-expanded={open === "decline-referral"}
            onClick={() => toggle("decline-referral")}
          >
            {words.decline}
          </Button>
        )}
        {may("acknowledge-referral") && (
          <Button
            size="small"
            variant="tertiary"
            loading={busy === "acknowledge-referral"}
            onClick={() => void send("acknowledge-referral", {})}
          >
            {words.acknowledge}
          </Button>
        )}
      </div>
      {problem && <FailureNotice problem={problem} />}
      {open === "accept-referral" && (
        <AcceptForm busy={busy === open} onSend={(fields) => void send("accept-referral", fields)} onCancel={() => setOpen(null)} />
      )}
      {open === "decline-referral" && (
        <DeclineForm busy={busy === open} onSend={(fields) => void send("decline-referral", fields)} onCancel={() => setOpen(null)} />
      )}
    </article>
  );
}
