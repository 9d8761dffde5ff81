package learn.harness.look;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * On which line a frame took its monitors. The JVM only tells which line the frame has come to; the
 * class file knows which {@code synchronized} blocks are around that one.
 *
 * @param classFiles by binary name; empty for what is not the learner's
 */
public record Taken(Function<String, Optional<byte[]>> classFiles) {

  private record Block(int from, int to) {}

  /**
   * Lines of the innermost blocks around a frame's line, outermost first.
   *
   * @param count how many monitors the frame has; more blocks may be around: one that it still
   *     waits to enter
   */
  public List<Integer> lines(StackTraceElement frame, int count) {
    return classFiles
        .apply(frame.getClassName())
        .map(bytes -> blocks(bytes, frame.getMethodName()))
        .orElse(List.of())
        .stream()
        .filter(b -> b.from <= frame.getLineNumber() && frame.getLineNumber() <= b.to)
        .map(Block::from)
        .sorted()
        .limit(count)
        .toList();
  }

  private static List<Block> blocks(byte[] classFile, String method) {
    return ClassFile.of().parse(classFile).methods().stream()
        .filter(m -> m.methodName().equalsString(method))
        .flatMap(m -> m.findAttribute(java.lang.classfile.Attributes.code()).stream().map(_ -> m))
        .flatMap(m -> blocks(m).stream())
        .toList();
  }

  private static List<Block> blocks(MethodModel method) {
    CodeModel code = method.code().orElseThrow();
    Map<Label, Integer> entered = new HashMap<>(); // label right behind a monitorenter → its line
    Map<Label, Integer> lastLine = new HashMap<>(); // label → the last line before it
    int line = 0;
    int last = 0;
    boolean enters = false;
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> {
          line = number.line();
          last = Math.max(last, line);
        }
        case MonitorInstruction monitor -> enters = monitor.opcode() == Opcode.MONITORENTER;
        case LabelTarget target -> {
          if (enters) entered.put(target.label(), line);
          lastLine.put(target.label(), last);
        }
        case java.lang.classfile.Instruction _ -> enters = false;
        default -> {}
      }
    }
    return guarded(code, entered, lastLine);
  }

  /** javac guards the body of each block, from right behind its monitorenter, to let go of it. */
  private static List<Block> guarded(
      CodeModel code, Map<Label, Integer> entered, Map<Label, Integer> lastLine) {
    List<Block> blocks = new ArrayList<>();
    for (ExceptionCatch guard : code.exceptionHandlers()) {
      int from = entered.getOrDefault(guard.tryStart(), 0);
      if (from > 0) blocks.add(new Block(from, lastLine.getOrDefault(guard.tryEnd(), from)));
    }
    return blocks;
  }
}
