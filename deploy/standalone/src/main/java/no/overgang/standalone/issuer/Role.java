package no.overgang.standalone.issuer;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person is at the agency (domain 2), with a made-up person whose surname nobody can
 * mistake.
 */
public enum Role {
  ADVISER("Rådgiver eller veileder", "Ane Rådgiver"),
  TEACHER("Lærer", "Tor Lærer"),
  COORDINATOR("Koordinator", "Kari Koordinator"),
  AUDITOR("Tilsyn eller internkontroll", "Inger Tilsyn");

  private final String title;
  private final String example;

  Role(String title, String example) {
    this.title = title;
    this.example = example;
  }

  String title() {
    return title;
  }

  String example() {
    return example;
  }

  static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
