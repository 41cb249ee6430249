package no.overgang.query.architecture.sample.web;

import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks on purpose: the web with a database of its own. */
public class Desk {
  JdbcTemplate jdbc;
}
