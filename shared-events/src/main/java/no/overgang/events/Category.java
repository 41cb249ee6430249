package no.overgang.events;

/** What kind of content something is; consents and legal bases open by category (domain 8). */
public enum Category {
  /** That a participant is followed up, and by whom. */
  BASIC(false),
  LANGUAGE(false),
  EDUCATION(false),
  WORK(false),
  PLAN(false),
  MEETING(false),
  ECONOMY(true),
  HEALTH(true),
  FAMILY(true);

  private final boolean sensitive;

  Category(boolean sensitive) {
    this.sensitive = sensitive;
  }

  /** Closed to every agency but the one that recorded it, unless a consent or basis names it. */
  public boolean sensitive() {
    return sensitive;
  }
}
