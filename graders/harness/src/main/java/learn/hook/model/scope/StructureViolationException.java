package learn.hook.model.scope;

/** Stands for the JDK's exception of this name, a preview as well. */
public final class StructureViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
