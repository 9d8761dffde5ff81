package learn.cli.domain.course;

public enum Difficulty {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED
}
