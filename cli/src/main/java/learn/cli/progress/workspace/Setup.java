package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learn.cli.progress.Durable;
import learn.cli.progress.TroubleException;

/**
 * Makes a workspace, or brings an old one up to date: the kit beside its sources and javadoc, and a
 * pom that editors understand. What the learner wrote or changed is left alone. The decision and
 * what was tried: {@code docs/decisions/0020-workspace.md}.
 *
 * @param kit folder of the installation with {@code learn-kit.jar}, {@code learn-kit-sources.jar},
 *     {@code learn-kit-javadoc.jar}
 * @param jdk home of the JDK that runs this program
 */
public record Setup(Workspace workspace, Path kit, Path jdk) {
  // A snapshot version tells editors to look again when the jar is newer than what they kept.
  private static final String VERSION = "1-SNAPSHOT";
  private static final List<String> CLASSIFIERS = List.of("", "-sources", "-javadoc");

  private static final String POM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Written by learn, for your editor: open this folder as a project. `learn check` does not need it.
           Change it as you like; learn then leaves it alone. -->
      <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>
        <groupId>learn</groupId>
        <artifactId>learn-workspace</artifactId>
        <version>1</version>
        <name>learn</name>

        <properties>
          <maven.compiler.release>25</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <kit>${project.basedir}/.learn/kit/learn/learn-kit/@VERSION@</kit>
        </properties>

        <!-- Where editors find the sources and javadoc of the kit; a folder, no network. -->
        <repositories>
          <repository><id>learn-kit</id><url>${project.baseUri}.learn/kit</url></repository>
        </repositories>

        <dependencies>
          <dependency>
            <groupId>learn</groupId>
            <artifactId>learn-kit</artifactId>
            <version>@VERSION@</version>
            <scope>system</scope>
            <systemPath>${kit}/learn-kit-@VERSION@.jar</systemPath>
          </dependency>
        </dependencies>

        <build>
          <sourceDirectory>src</sourceDirectory>
          <testSourceDirectory>test</testSourceDirectory>
          <pluginManagement>
            <plugins>
              <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
              <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
            </plugins>
          </pluginManagement>
        </build>

        <!-- Maven itself may run on an older JVM; javac is then the one that learn runs on. -->
        <profiles>
          <profile>
            <id>older-jvm</id>
            <activation><jdk>(,25)</jdk></activation>
            <properties>
              <maven.compiler.fork>true</maven.compiler.fork>
              <maven.compiler.executable>@JDK@/bin/javac</maven.compiler.executable>
            </properties>
          </profile>
        </profiles>
      </project>
      """
          .replace("@VERSION@", VERSION);

  private static final String KIT_POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>learn</groupId>
        <artifactId>learn-kit</artifactId>
        <version>%s</version>
      </project>
      """
          .formatted(VERSION);

  // The journal and the passed submissions are worth keeping under version control; these are not.
  private static final String IGNORED =
      """
      target/
      .learn/kit/
      .learn/lock
      .idea/
      .vscode/
      .settings/
      .classpath
      .project
      *.iml
      """;

  /**
   * @throws TroubleException {@code workspace-not-a-folder}, {@code workspace-read-only}, {@code
   *     disk-full}, {@code install-broken}
   */
  public void bring() {
    Path root = workspace.root();
    if (Files.exists(root) && !Files.isDirectory(root))
      throw new TroubleException("workspace-not-a-folder", root.toString());
    try {
      Files.createDirectories(workspace.sources());
      Files.createDirectories(workspace.ours());
      bringKit();
      Handed handed = Handed.in(workspace);
      offer(handed, root.resolve("pom.xml"), POM.replace("@JDK@", inXml(jdk)));
      offer(handed, root.resolve(".gitignore"), IGNORED);
    } catch (IOException e) {
      throw TroubleException.writing(root, e);
    }
  }

  private static String inXml(Path path) {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;");
  }

  private static void offer(Handed handed, Path target, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (handed.stands(target, content) || handed.mayReplace(target)) handed.put(target, content);
  }

  // A Maven repository in a folder: IntelliJ looks for sources beside the jar, Eclipse and VS Code
  // look in the project's repositories.
  private void bringKit() throws IOException {
    Path main = kit.resolve("learn-kit.jar");
    if (!Files.isRegularFile(main)) throw new TroubleException("install-broken", main.toString());
    Path target = workspace.ours().resolve("kit/learn/learn-kit").resolve(VERSION);
    for (String classifier : CLASSIFIERS) {
      Path jar = kit.resolve("learn-kit" + classifier + ".jar");
      if (Files.isRegularFile(jar)) copy(jar, target.resolve(name(classifier + ".jar")));
    }
    Path pom = target.resolve(name(".pom"));
    if (Files.notExists(pom)) Durable.put(pom, KIT_POM.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String rest) {
    return "learn-kit-" + VERSION + rest;
  }

  private static void copy(Path jar, Path target) throws IOException {
    if (Files.isRegularFile(target) && Files.mismatch(jar, target) < 0) return;
    Durable.put(target, Files.readAllBytes(jar));
  }
}
