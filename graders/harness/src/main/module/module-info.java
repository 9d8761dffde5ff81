/**
 * The program of the grader JVM. It exports and opens nothing: what it may reach in the JDK is
 * opened to it by name on the command line, and to nobody else.
 *
 * <p>Compiled by itself: {@code learn.grade} and {@code learn.hook} lie in this jar and are written
 * against the kit, but other loaders load them, so the module knows nothing of the kit.
 */
module learn.harness {
  requires java.management;
  requires jdk.management;
  requires learn.protocol;
  requires org.junit.jupiter.api;
  requires org.junit.jupiter.engine;
  requires org.junit.platform.engine;
  requires org.junit.platform.launcher;
  requires static org.jspecify;

  uses org.junit.platform.engine.TestEngine;

  // JUnit makes instances of these.
  opens learn.harness.junit to
      org.junit.platform.commons;

  provides org.junit.jupiter.api.extension.Extension with
      learn.harness.junit.Interception;
}
