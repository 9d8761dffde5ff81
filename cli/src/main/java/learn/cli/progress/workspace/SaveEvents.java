package learn.cli.progress.workspace;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import learn.cli.progress.TroubleException;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * Tells when Java sources change, by the platform's own file events. An editor's save is a burst of
 * them (a new file, a rename, a second write): it is told once, when the burst is over.
 */
public final class SaveEvents implements AutoCloseable {
  private static final long QUIET_MILLIS = 8;

  private final DirectoryWatcher watcher;
  private final ScheduledExecutorService quiet =
      Executors.newSingleThreadScheduledExecutor(
          body -> Thread.ofPlatform().daemon().name("saves").unstarted(body));
  private final Predicate<Path> wanted;
  private final Runnable saved;
  private @Nullable ScheduledFuture<?> due;

  private SaveEvents(Path folder, Predicate<Path> wanted, Runnable saved) throws IOException {
    this.wanted = wanted;
    this.saved = saved;
    this.watcher =
        DirectoryWatcher.builder()
            .path(folder)
            .listener(this::changed)
            .fileHashing(false)
            .logger(NOPLogger.NOP_LOGGER)
            .build();
  }

  /**
   * Starts to watch; a folder that is not there yet is made.
   *
   * @param wanted which files count, by absolute path
   * @param saved called on a thread of its own
   * @throws TroubleException {@code not-watchable}
   */
  public static SaveEvents of(Workspace workspace, Predicate<Path> wanted, Runnable saved) {
    Path folder = workspace.sources();
    try {
      Files.createDirectories(folder);
      SaveEvents events = new SaveEvents(folder.toAbsolutePath(), wanted, saved);
      events.watcher.watchAsync(
          body -> Thread.ofPlatform().daemon().name("file-events").start(body));
      return events;
    } catch (IOException e) {
      throw new TroubleException("not-watchable", folder.toString());
    }
  }

  private void changed(DirectoryChangeEvent event) {
    // An overflow tells of no path: something has changed, so everything may have.
    boolean overflow = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW;
    if (overflow || wanted.test(event.path())) later();
  }

  private synchronized void later() {
    if (due != null) due.cancel(false);
    if (!quiet.isShutdown()) due = quiet.schedule(saved, QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    synchronized (this) {
      quiet.shutdownNow();
    }
    try {
      watcher.close();
    } catch (IOException ended) {
      // Nothing more is told either way.
    }
  }
}
