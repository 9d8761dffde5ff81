@org.jspecify.annotations.NullMarked
package learn.harness.look;
