import java.util.ArrayList;
import java.util.List;

public final class Answer {
  static final List<byte[]> KEPT = new ArrayList<>();

  public static int answer() {
    while (true) KEPT.add(new byte[1 << 20]);
  }
}
