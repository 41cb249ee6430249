interface AnnouncerProps {
  /** What a screen reader says when it changes; never moves focus. */
  message: string;
}

export function Announcer({ message }: AnnouncerProps) {
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {message}
    </div>
  );
}
