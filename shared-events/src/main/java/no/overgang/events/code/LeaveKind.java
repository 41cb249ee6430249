package no.overgang.events.code;

import no.overgang.events.Category;

/** Why a programme is paused; each is a matter of its own category (domain 4.12). */
public enum LeaveKind {
  PARENTAL(Category.FAMILY),
  ILLNESS(Category.HEALTH),
  CARE(Category.FAMILY),
  OTHER(Category.PLAN);

  private final Category category;

  LeaveKind(Category category) {
    this.category = category;
  }

  /** Who may see it is decided by this category. */
  public Category category() {
    return category;
  }
}
