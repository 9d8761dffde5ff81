import java.util.ArrayList;
import java.util.List;

public final class Answer {
  public static int answer() {
    List<byte[]> kept = new ArrayList<>();
    try {
      while (true) kept.add(new byte[1 << 20]);
    } catch (OutOfMemoryError full) {
      return 41;
    }
  }
}
