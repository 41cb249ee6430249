package no.overgang.events.code;

import no.overgang.events.Category;

/** Why a participant dropped out (domain 4.8; L 5.1, K). */
public enum DropoutReason {
  WEAK_NORWEGIAN(Category.PLAN),
  WEAK_SCHOOLING(Category.PLAN),
  HEALTH(Category.HEALTH),
  CARE_DUTIES(Category.FAMILY),
  PARENTAL_LEAVE(Category.FAMILY),
  RELOCATION(Category.PLAN),
  WRONG_OFFER(Category.PLAN),
  MOTIVATION(Category.PLAN),
  ECONOMY(Category.ECONOMY),
  GOT_WORK(Category.PLAN),
  TOO_LONG(Category.PLAN),
  DISTANCE(Category.PLAN),
  NOT_STATED(Category.PLAN);

  private final Category category;

  DropoutReason(Category category) {
    this.category = category;
  }

  /** Who may see that this was the reason is decided by this category. */
  public Category category() {
    return category;
  }
}
