import { ErrorMessage, Label } from "@navikt/ds-react/Typography";
import { useId } from "react";

interface DateFieldProps {
  label: string;
  /** ISO 8601 date, or empty. */
  value: string;
  error: string | false;
  onChange: (value: string) => void;
}

/** The browser's own date field in Aksel's dress: keyboard, screen reader and touch come with it, at no weight. */
export function DateField({ label, value, error, onChange }: DateFieldProps) {
  const id = useId();
  const errorId = useId();
  const size = "aksel-form-field aksel-form-field--small";
  return (
    <div className={error ? `${size} aksel-text-field--error` : size}>
      <Label htmlFor={id} size="small" className="aksel-form-field__label">
        {label}
      </Label>
      <input
        id={id}
        type="date"
        className="aksel-text-field__input aksel-body-short aksel-body-short--small"
        value={value}
        aria-invalid={error !== false}
        aria-describedby={error ? errorId : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={errorId} className="aksel-form-field__error" aria-live="polite">
        {error && (
          <ErrorMessage size="small" showIcon>
            {error}
          </ErrorMessage>
        )}
      </div>
    </div>
  );
}
