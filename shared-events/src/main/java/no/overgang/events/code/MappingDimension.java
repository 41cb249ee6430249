package no.overgang.events.code;

import no.overgang.events.Category;

/** What a mapping looks at; the last four are sensitive (domain 4.4, 8). */
public enum MappingDimension {
  LANGUAGE(Category.LANGUAGE),
  SCHOOLING(Category.EDUCATION),
  PRIOR_LEARNING(Category.EDUCATION),
  WORK_EXPERIENCE(Category.WORK),
  BASIC_SKILLS(Category.EDUCATION),
  DIGITAL_SKILLS(Category.EDUCATION),
  MOTIVATION(Category.PLAN),
  INTERESTS(Category.PLAN),
  NETWORK(Category.WORK),
  CARE_DUTIES(Category.FAMILY),
  HEALTH(Category.HEALTH),
  ECONOMY(Category.ECONOMY),
  HOUSING(Category.ECONOMY);

  private final Category category;

  MappingDimension(Category category) {
    this.category = category;
  }

  /** Who may see a finding in this dimension is decided by this category. */
  public Category category() {
    return category;
  }
}
