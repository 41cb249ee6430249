package no.overgang.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import no.overgang.events.AgencyKind;
import no.overgang.query.loop.Item.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightThingsFirstTest {

  @ParameterizedTest
  @EnumSource(AgencyKind.class)
  void everyKindOfThingHasItsPlaceOnce(AgencyKind agency) {
    assertThat(RightThingsFirst.of(agency)).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void whatStandsFirstDependsOnTheAgency() {
    assertThat(RightThingsFirst.of(AgencyKind.NAV).getFirst()).isEqualTo(Kind.TRANSFER_INCOMING);
    assertThat(RightThingsFirst.of(AgencyKind.REFUGEE_SERVICE).getFirst())
        .isEqualTo(Kind.OBLIGATION);
    assertThat(RightThingsFirst.of(AgencyKind.ADULT_EDUCATION).getFirst())
        .isEqualTo(Kind.REFERRAL_TO_ANSWER);
  }
}
