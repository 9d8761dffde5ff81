package learn.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Everything the program knows of the world it runs in.
 *
 * @param home the installed tree (bin, lib, course)
 * @param cwd where relative paths of the arguments start
 * @param tty whether standard output is a terminal
 * @param charset of standard output
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    InstantSource clock,
    Path home,
    Path cwd,
    boolean tty,
    java.nio.charset.Charset charset) {
  public Surroundings {
    env = Map.copyOf(env);
  }
}
