package learn.cli.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes that are on the disk when they return, and whole or not there at all. */
public final class Durable {
  private Durable() {}

  /**
   * Puts a file in place, instead of what stood there. A symbolic link is replaced, not followed.
   */
  public static void put(Path target, byte[] content) throws IOException {
    Path whole = beside(target, content);
    try {
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
    sync(folder(target));
  }

  /** Puts a file where nothing stands yet; false when something does, which is left alone. */
  public static boolean create(Path target, byte[] content) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return false;
    Path whole = beside(target, content);
    try {
      Files.move(whole, target);
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      return false;
    } finally {
      Files.deleteIfExists(whole);
    }
    sync(folder(target));
    return true;
  }

  private static Path beside(Path target, byte[] content) throws IOException {
    Path folder = Files.createDirectories(folder(target));
    Path whole = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    write(
        whole,
        content,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
    return whole;
  }

  static void write(Path file, byte[] content, OpenOption... options) throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }

  /** Makes names in a folder last; a system that cannot open folders does so by itself. */
  public static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // Windows refuses to open folders.
    }
  }

  static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) throw new IllegalArgumentException("no folder: " + file);
    return parent;
  }
}
