/** The contract between the CLI and the grader JVM: frames, outcomes, finding codes. */
module learn.protocol {
  requires static org.jspecify;

  exports learn.protocol;
  exports learn.protocol.schedule;
  exports learn.protocol.wire;
}
