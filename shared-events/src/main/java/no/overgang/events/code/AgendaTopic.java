package no.overgang.events.code;

import no.overgang.events.Category;

/** The topics of a transfer meeting, checklist version 1 (domain 4.7, rule R06). */
public enum AgendaTopic {
  LANGUAGE_PROGRESS(Category.LANGUAGE),
  WORK_DIRECTED_ACTIVITY(Category.WORK),
  SCHOOLING(Category.EDUCATION),
  MAPPING_AND_BASIC_SKILLS(Category.EDUCATION),
  RUNNING_MEASURES(Category.WORK),
  GOAL_AND_PLAN(Category.PLAN),
  INCOME_AFTER_TRANSFER(Category.ECONOMY),
  WHAT_DID_NOT_WORK(Category.PLAN);

  private final Category category;

  AgendaTopic(Category category) {
    this.category = category;
  }

  /** What kind of content a note under this topic is. */
  public Category category() {
    return category;
  }
}
