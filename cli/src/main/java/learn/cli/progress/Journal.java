package learn.cli.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The append-only log of a workspace, one event a line. An append is on the disk when it returns;
 * several processes may append at once. A line that a kill tore off, or that a later version wrote,
 * is passed over and stays in the file.
 */
public final class Journal {
  private static final Object ONE_WRITER = new Object();

  private final Path file;
  private final InstantSource clock;
  private final RandomGenerator marks;

  public Journal(Path file, InstantSource clock, RandomGenerator marks) {
    this.file = file;
    this.clock = clock;
    this.marks = marks;
  }

  public Journal(Path file, InstantSource clock) {
    this(file, clock, new SplittableRandom(System.nanoTime() ^ ProcessHandle.current().pid()));
  }

  /**
   * What a journal holds.
   *
   * @param unreadable whole lines that say nothing to this version
   */
  public record Content(List<Entry> entries, int unreadable) {
    public Content {
      entries = List.copyOf(entries);
    }
  }

  /** In the order of the file; a line that a merge doubled counts once. */
  public List<Entry> entries() {
    return content().entries();
  }

  public List<Event> events() {
    return entries().stream().map(Entry::event).toList();
  }

  /** Everything there is; nothing when there is no file. */
  public Content content() {
    List<String> lines = wholeLines(text());
    List<Entry> entries =
        new LinkedHashSet<>(lines)
            .stream().map(EntryLine::decode).flatMap(Optional::stream).toList();
    long unreadable =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.endsWith(EntryLine.CUT))
            .filter(line -> EntryLine.decode(line).isEmpty())
            .count();
    return new Content(entries, (int) unreadable);
  }

  private String text() {
    if (Files.exists(file) && !Files.isRegularFile(file)) // a device may never end
    throw new TroubleException("journal-unreadable", file.toString());
    try {
      // Not readString: broken bytes spoil their own line only.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException fresh) {
      return "";
    } catch (IOException e) {
      throw new TroubleException("journal-unreadable", file.toString());
    }
  }

  /** A line without its newline is still being written, or was torn. */
  private static List<String> wholeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /**
   * Adds events, in one write.
   *
   * @throws TroubleException when they could not be written ({@code disk-full}, {@code
   *     workspace-read-only}); what was there is untouched
   */
  public void append(Event... events) {
    String lines =
        Arrays.stream(events).map(this::line).collect(Collectors.joining()); // each with newline
    synchronized (ONE_WRITER) {
      try {
        Files.createDirectories(Durable.folder(file));
        locked(lines);
      } catch (IOException e) {
        throw TroubleException.writing(file, e);
      }
    }
  }

  private String line(Event event) {
    String mark = HexFormat.of().toHexDigits((short) marks.nextInt());
    Entry entry = new Entry(clock.instant().truncatedTo(ChronoUnit.MILLIS), mark, event);
    return EntryLine.encode(entry) + "\n";
  }

  // A file of its own: on POSIX, closing any channel of the journal would give up a lock on it.
  private void locked(String lines) throws IOException {
    Path gate = file.resolveSibling("lock");
    try (FileChannel channel =
        FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel);
      write(lines);
    }
  }

  // Some network disks have no locks; an append is one write, which keeps lines whole there too.
  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException noLocksHere) {
      return;
    }
  }

  private void write(String lines) throws IOException {
    boolean fresh = Files.notExists(file);
    String whole = endsTorn() ? EntryLine.CUT + "\n" + lines : lines;
    Durable.write(
        file,
        whole.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    if (fresh) Durable.sync(Durable.folder(file));
  }

  private boolean endsTorn() throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (channel.size() == 0) return false;
      channel.position(channel.size() - 1);
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last) == 1 && last.get(0) != '\n';
    } catch (NoSuchFileException fresh) {
      return false;
    }
  }
}
