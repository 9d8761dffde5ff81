package learn.cli.terminal.source;

import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.protocol.Place;

/** A frame of a stack: the path, and as much of the line as has room beside it. */
public record FrameLine(Look look, Sources sources) {
  private static final int ROOM_FOR_CODE = 16;

  public Text of(Place place, int left, int width) {
    Text path = Text.of(" ".repeat(left)).plus(look.place(place.file(), place.line())).plus("  ");
    int room = width - path.width();
    if (room < ROOM_FOR_CODE) return path;
    return sources
        .line(place.file(), place.line())
        .map(line -> Quoted.of(line.strip(), 0, 1).fitting(room, look.marks().cut()).text())
        .map(code -> path.plus(code, Style.SOFT))
        .orElse(path);
  }
}
