package learn.harness.load;

/** A submission and the graders above it. */
public record Layer(LearnerLoader learner, GraderLoader grader) {}
