package learn.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import learn.cli.progress.TroubleException;
import learn.cli.text.Trouble;

/** The one place where what was thrown becomes a message and an exit code. */
record Failures(Session session) {

  int exitCode(Throwable thrown) {
    if (session.world().env().containsKey("LEARN_DEBUG")) show(thrown);
    return switch (thrown) {
      case TroubleException trouble -> session.refuse(new Trouble(trouble.key(), trouble.facts()));
      case Refused refused -> session.refuse(refused.complaints());
      case UncheckedIOException io -> session.refuse(Trouble.of("io", about(io)));
      default -> {
        session.refuse(Trouble.of("unexpected", thrown.getClass().getSimpleName() + at(thrown)));
        yield Exit.INCONCLUSIVE;
      }
    };
  }

  private static String about(UncheckedIOException io) {
    return io.getCause() instanceof FileSystemException file
        ? String.valueOf(file.getFile())
        : String.valueOf(io.getMessage());
  }

  private static String at(Throwable thrown) {
    Optional<StackTraceElement> top = Arrays.stream(thrown.getStackTrace()).findFirst();
    return top.map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
        .orElse("");
  }

  private void show(Throwable thrown) {
    session.world().err().println(thrown);
    List.of(thrown.getStackTrace())
        .forEach(frame -> session.world().err().println("  at " + frame));
  }
}
