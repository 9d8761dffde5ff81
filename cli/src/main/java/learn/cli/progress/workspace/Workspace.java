package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learn.cli.domain.ExerciseId;
import learn.cli.progress.Durable;
import learn.cli.progress.TroubleException;

/**
 * The learner's folder: {@code pom.xml}, {@code src/<package>/…}, and what is ours in {@code
 * .learn}.
 */
public record Workspace(Path root) {

  /** Name of the folder by which a workspace is known. */
  static final String OURS = ".learn";

  public boolean exists() {
    return Files.isDirectory(ours());
  }

  /**
   * @throws TroubleException {@code no-workspace}, {@code workspace-not-a-folder}
   */
  public void mustExist() {
    if (Files.exists(root) && !Files.isDirectory(root))
      throw new TroubleException("workspace-not-a-folder", root.toString());
    if (!exists()) throw new TroubleException("no-workspace", root.toString());
  }

  /** Tries it: permissions, a read-only disk and a full one all show only then. */
  public boolean writable() {
    Path probe = ours().resolve(".probe");
    try {
      Durable.put(probe, new byte[] {'\n'});
      return Files.deleteIfExists(probe);
    } catch (IOException no) {
      return false;
    }
  }

  /** The one source root. */
  public Path sources() {
    return root.resolve("src");
  }

  /** The exercise's package folder. */
  public Path folder(ExerciseId id) {
    return sources().resolve(id.packageName());
  }

  public Path journal() {
    return ours().resolve("journal");
  }

  Path ours() {
    return root.resolve(OURS);
  }

  /** As shown to a learner: from the workspace on, with forward slashes. */
  public String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
