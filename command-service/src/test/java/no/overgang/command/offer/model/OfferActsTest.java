package no.overgang.command.offer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.participant.model.Acts;
import no.overgang.events.offer.OfferEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfferActsTest {

  static List<OfferAct> all() {
    return OfferActs.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("Every act is found by its name")
  void found(OfferAct act) {
    assertThat(OfferActs.byName(act.name())).contains(act);
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("Every act has a test of its own")
  void tested(OfferAct act) throws ClassNotFoundException {
    Class<?> test = Class.forName(act.type().getName() + "Test");
    assertThat(test.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(Test.class));
  }

  @Test
  @DisplayName("Every event of an offer follows an act, and one act alone begins an offer")
  void complete() {
    assertThat(OfferActs.all())
        .<Class<?>>extracting(OfferAct::firstEvent)
        .containsExactlyInAnyOrder(OfferEvent.class.getPermittedSubclasses());
    assertThat(OfferActs.all()).filteredOn(OfferAct::begins).hasSize(1);
  }

  @Test
  @DisplayName("Names and CloudEvents types stand for one act each, participants' acts included")
  void unambiguous() {
    List<Act> acts = Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream()).toList();
    assertThat(acts).extracting(Act::name).doesNotHaveDuplicates();
    assertThat(acts).extracting(Act::cloudEventType).doesNotHaveDuplicates();
    assertThat(OfferActs.byName("ReserveSeat")).isEmpty();
  }
}
