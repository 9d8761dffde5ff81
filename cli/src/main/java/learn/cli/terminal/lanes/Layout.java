package learn.cli.terminal.lanes;

import java.util.List;
import learn.cli.terminal.ink.Text;

/** A way to draw rows. */
interface Layout {
  List<Text> head();

  /**
   * @param number of the row, from 1
   */
  List<Text> row(int number, Row row);

  /** Where a sentence about the row above begins. */
  Text margin();
}
