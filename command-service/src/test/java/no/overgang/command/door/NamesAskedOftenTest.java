package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import org.junit.jupiter.api.Test;

class NamesAskedOftenTest {

  private final RunningCommandService service = RunningCommandService.shared();

  @Test
  void eachLookUpGivesItsConnectionBack() {
    UUID participant = service.registered(REFUGEE);
    var asked = Map.of("participantIds", List.of(participant.toString()));
    int connections = service.bean(HikariDataSource.class).getMaximumPoolSize();

    for (int time = 0; time <= connections; time++) {
      assertThat(service.post(machine(REFUGEE), "/identities/names", asked).status())
          .as("the answer after %d look-ups", time)
          .isEqualTo(200);
    }
  }
}
