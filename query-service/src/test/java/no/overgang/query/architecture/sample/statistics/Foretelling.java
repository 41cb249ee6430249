package no.overgang.query.architecture.sample.statistics;

import org.springframework.web.bind.annotation.GetMapping;

/** Breaks on purpose: it says of a person what is to come. */
class Foretelling {

  /** How sure. */
  enum Outcome {
    LIKELY
  }

  final int riskOfDropout = 1;
  final String underscored = "a word in which another is hidden";

  @GetMapping("/participants/{id}/dropout-probability")
  Outcome predictExit() {
    return Outcome.LIKELY;
  }
}
