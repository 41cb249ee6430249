package no.overgang.command.participant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.model.Act;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActsTest {

  static List<ParticipantAct> all() {
    return Acts.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("Every act is found by its name")
  void found(ParticipantAct act) {
    assertThat(Acts.byName(act.name())).contains(act);
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("Every act has a test of its own")
  void tested(ParticipantAct act) throws ClassNotFoundException {
    Class<?> test = Class.forName(act.type().getName() + "Test");
    assertThat(test.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(Test.class));
  }

  @Test
  @DisplayName("Names and CloudEvents types stand for one act each")
  void unambiguous() {
    assertThat(Acts.all()).extracting(Act::name).doesNotHaveDuplicates();
    assertThat(Acts.all()).extracting(Act::cloudEventType).doesNotHaveDuplicates();
    assertThat(Acts.byName("ReferParticipant")).isEmpty();
  }
}
