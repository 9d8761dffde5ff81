package learn.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import learn.cli.command.Program;
import learn.cli.command.Surroundings;

/** Where the process meets the program; the one place that exits. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, "stdout.encoding");
    PrintStream err = stream(FileDescriptor.err, "stderr.encoding");
    Path cwd = Path.of("").toAbsolutePath();
    Path home = Path.of(Objects.requireNonNullElse(System.getProperty("learn.home"), "."));
    Surroundings surroundings =
        new Surroundings(
            System.in,
            out,
            err,
            System.getenv(),
            InstantSource.system(),
            home.toAbsolutePath().normalize(),
            cwd,
            System.console() != null && System.console().isTerminal(),
            charset("stdout.encoding"));
    int exit = Program.run(args, surroundings);
    out.flush();
    // A reader that went away or a full disk under a redirect must not look like success.
    if (out.checkError() && exit == 0) exit = 2;
    System.exit(exit);
  }

  /** Buffered, so that a screen is one write; the launcher says which charset the terminal has. */
  private static PrintStream stream(FileDescriptor to, String property) {
    Charset charset = charset(property);
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(to), 8192), false, charset);
  }

  private static Charset charset(String property) {
    return Charset.forName(System.getProperty(property, "UTF-8"));
  }
}
