package no.overgang.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestEnginesTest {

  @Test
  void givesAFreshDatabasePerCall() throws Exception {
    TestDatabase one = TestEngines.postgres().newDatabase("fresh");
    TestDatabase other = TestEngines.postgres().newDatabase("fresh");

    assertThat(one.url()).isNotEqualTo(other.url());
    try (Connection connection =
            DriverManager.getConnection(one.url(), one.user(), one.password());
        var statement = connection.createStatement()) {
      statement.execute("create table mine (id int)");
    }
    try (Connection connection =
            DriverManager.getConnection(other.url(), other.user(), other.password());
        var tables = connection.getMetaData().getTables(null, "public", "mine", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void givesOneBrokerPerJvm() throws Exception {
    assertThat(TestEngines.kafkaBootstrap()).isEqualTo(TestEngines.kafkaBootstrap());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()))) {
      assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS)).hasSize(1);
    }
  }
}
