package learn.cli.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import learn.cli.domain.SourceFile;

/**
 * What javac sees as its disk: the JDK's modules as they are, the class path in memory, and nothing
 * else of this machine. What it writes is kept.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private static final Set<StandardLocation> OURS =
      Set.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT);

  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();
  private final Map<String, Written> written = new TreeMap<>();

  /** Of a class in both maps the one in {@code first} is seen. */
  MemoryFiles(JavaFileManager jdk, Map<String, byte[]> first, Map<String, byte[]> then) {
    super(jdk);
    first.forEach(this::add);
    then.forEach(
        (name, bytes) -> {
          if (!first.containsKey(name)) add(name, bytes);
        });
  }

  private void add(String binaryName, byte[] bytes) {
    packages
        .computeIfAbsent(packageOf(binaryName), _ -> new ArrayList<>())
        .add(new ClassUnit(binaryName, bytes));
  }

  private static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }

  Compiled.Classes classes() {
    var files = new HashMap<String, byte[]>();
    var origins = new HashMap<String, String>();
    written.forEach(
        (name, unit) -> {
          files.put(name, unit.bytes.toByteArray());
          origins.put(name, unit.origin);
        });
    return new Compiled.Classes(files, origins);
  }

  @Override
  public boolean hasLocation(Location location) {
    return location instanceof StandardLocation standard
        ? OURS.contains(standard) || standard == StandardLocation.SYSTEM_MODULES
        : super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location == StandardLocation.CLASS_PATH)
      return kinds.contains(Kind.CLASS) ? packages.getOrDefault(packageName, List.of()) : List.of();
    return location instanceof StandardLocation
        ? List.of()
        : super.list(location, packageName, kinds, recurse);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ClassUnit unit ? unit.binaryName : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    var unit = new Written(className, sibling instanceof SourceUnit s ? s.source.path() : "");
    written.put(className, unit);
    return unit;
  }

  /** One shared file manager serves every compilation. */
  @Override
  public void close() {}

  private static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The source a diagnostic is about, when it is one of ours. */
  static Optional<SourceFile> sourceOf(Optional<? extends JavaFileObject> file) {
    return file.flatMap(f -> f instanceof SourceUnit s ? Optional.of(s.source) : Optional.empty());
  }

  static final class SourceUnit extends SimpleJavaFileObject {
    private final SourceFile source;

    SourceUnit(SourceFile source) {
      super(MemoryFiles.uri(source.path()), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }

  private static final class ClassUnit extends SimpleJavaFileObject {
    private final String binaryName;
    private final byte[] bytes;

    ClassUnit(String binaryName, byte[] bytes) {
      super(MemoryFiles.uri(binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.binaryName = binaryName;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private static final class Written extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String origin;

    Written(String binaryName, String origin) {
      super(MemoryFiles.uri(binaryName.replace('.', '/') + ".class"), Kind.CLASS);
      this.origin = origin;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
