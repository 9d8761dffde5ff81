package learn.cli.compile.shape;

import java.lang.constant.MethodTypeDesc;

/** One thing a grader's class file refers to. Types are internal names: {@code ch01_lazy/Lazy}. */
sealed interface Need {
  String owner();

  /** The type itself. */
  record Type(String owner, Form form) implements Need {}

  /** What the grader does with a type besides naming it. */
  enum Form {
    ANY,
    INTERFACE,
    CLASS,
    INSTANTIABLE
  }

  /**
   * A method, constructor ({@code <init>}) or field.
   *
   * @param descriptor of the JVM; with a parenthesis for methods
   * @param inherits whether the grader's class that uses it extends a learner's class, so that
   *     protected will do
   */
  record Member(String owner, String name, String descriptor, boolean isStatic, boolean inherits)
      implements Need {
    boolean isMethod() {
      return descriptor.startsWith("(");
    }

    boolean isConstructor() {
      return name.equals("<init>");
    }

    /** How unlike the parameters of another method are: 0 when they are the same. */
    int parametersUnlike(String other) {
      if (!isMethod()) return 0;
      var mine = MethodTypeDesc.ofDescriptor(descriptor).parameterList();
      var theirs = MethodTypeDesc.ofDescriptor(other).parameterList();
      return mine.equals(theirs) ? 0 : 1 + Math.abs(mine.size() - theirs.size());
    }
  }
}
