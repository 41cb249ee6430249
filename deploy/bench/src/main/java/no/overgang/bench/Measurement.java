package no.overgang.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One subject beside its floor. */
interface Measurement {

  /** What is being measured, for the person who waits. */
  String name();

  /** Measures subject and floor one after the other and tells what came out. */
  void round(Findings findings) throws IOException, SQLException, InterruptedException;
}
