package no.overgang.standalone.simulate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import no.overgang.standalone.simulate.journey.Line;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines in order of time with bounded memory: what has been added is sorted and put aside in a
 * file now and then, and the files are merged in the end. Costs the cohort's size in disk space
 * beside the result, nothing for what was never put aside.
 */
final class TimeOrder implements AutoCloseable {

  private final Path scratch;
  private final List<Path> aside = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();

  TimeOrder(Path scratch) {
    this.scratch = scratch;
  }

  void add(Line line) {
    lines.add(line);
  }

  /** Adds the lines of one story; several may be added at once. */
  synchronized void addAll(List<Line> told) {
    lines.addAll(told);
  }

  /** Frees the memory of all lines added so far. */
  void putAside() throws IOException {
    lines.sort(Line.ORDER);
    Path file = Files.createTempFile(scratch, ".overgang-simulate-", ".part");
    aside.add(file);
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Line line : lines) {
        out.writeLong(line.sentAt());
        out.writeInt(line.participant());
        out.writeInt(line.ordinal());
        out.writeInt(line.json().length);
        out.write(line.json());
      }
    }
    lines = new ArrayList<>();
  }

  /** Writes everything, a line feed after each; returns the number of lines. */
  long writeTo(OutputStream out) throws IOException {
    if (aside.isEmpty()) {
      lines.sort(Line.ORDER);
      for (Line line : lines) {
        write(line, out);
      }
      return lines.size();
    }
    putAside();
    return merge(out);
  }

  private long merge(OutputStream out) throws IOException {
    var heads = new PriorityQueue<Part>(Comparator.comparing(Part::head, Line.ORDER));
    try {
      for (Path file : aside) {
        Part part = new Part(file);
        if (part.advance()) {
          heads.add(part);
        }
      }
      long count = 0;
      while (!heads.isEmpty()) {
        Part part = heads.remove();
        write(part.head(), out);
        count++;
        if (part.advance()) {
          heads.add(part);
        }
      }
      return count;
    } finally {
      for (Part part : heads) {
        part.close();
      }
    }
  }

  private static void write(Line line, OutputStream out) throws IOException {
    out.write(line.json());
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    for (Path file : aside) {
      Files.deleteIfExists(file);
    }
  }

  /** One sorted file, read from its beginning. */
  private static final class Part {
    private final DataInputStream in;
    private @Nullable Line head;

    Part(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
    }

    Line head() {
      if (head == null) {
        throw new IllegalStateException("read to its end");
      }
      return head;
    }

    /** The next line, if there is one; closes the file at its end. */
    boolean advance() throws IOException {
      try {
        long sentAt = in.readLong();
        int participant = in.readInt();
        int ordinal = in.readInt();
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        head = new Line(sentAt, participant, ordinal, json);
        return true;
      } catch (EOFException e) {
        close();
        return false;
      }
    }

    void close() throws IOException {
      in.close();
    }
  }
}
