import java.io.OutputStream;
import java.io.PrintStream;

public final class Answer {
  public static int answer() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.out.println("into nothing");
    return 41;
  }
}
