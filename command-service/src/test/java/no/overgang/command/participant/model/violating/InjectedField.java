package no.overgang.command.participant.model.violating;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Something whose needs cannot be seen from outside. */
class InjectedField {
  @Autowired @Nullable Object need;
}
