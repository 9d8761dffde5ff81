package learn.cli.domain;

/**
 * One source of a submission: path inside the source root ({@code ch03_flag_future/Flag.java}) and
 * its text.
 */
public record SourceFile(String path, String text) {
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
