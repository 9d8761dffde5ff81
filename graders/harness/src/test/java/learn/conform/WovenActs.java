package learn.conform;

import java.util.function.Supplier;
import learn.harness.weave.Weaver;
import learn.preview.Preview;

/** {@link Staged} subjects of preview sources, plain and rewritten. */
final class WovenActs extends ClassLoader {
  private static final String PREFIX = "learn.conform.ScopeActs";
  private static final ClassLoader PLAIN = WovenActs.class.getClassLoader();
  private static final Weaver WEAVER = new Weaver(PLAIN, Preview::file);

  private WovenActs() {
    super("learner", PLAIN);
  }

  static Subject<Staged> scope() {
    ClassLoader woven = new WovenActs();
    Supplier<Staged> real = () -> (Staged) Preview.plain(PREFIX);
    return new Subject<>(
        "StructuredTaskScope",
        real,
        () -> (Staged) Preview.made(woven, PREFIX),
        real.get().acts().stream().map(WovenActs::act).toList(),
        Staged::picture,
        true);
  }

  private static Act<Staged> act(String name) {
    return Act.of(name, staged -> staged.does(name));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file =
        Preview.file(name.replace('.', '/')).orElseThrow(() -> new ClassNotFoundException(name));
    byte[] woven = WEAVER.weave(file);
    return defineClass(name, woven, 0, woven.length);
  }
}
