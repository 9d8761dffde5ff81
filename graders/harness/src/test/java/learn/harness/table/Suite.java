package learn.harness.table;

import java.util.List;

/** Programs of one sort, and how they are run: many in one JVM, or each in one of its own. */
public interface Suite {
  String title();

  List<Row> rows();

  /** Runs these rows once; one cell each, in the same order. */
  List<Cell> run(List<Row> rows, Kind kind);

  /** The rows that make sense on this kind of thread. */
  default List<Row> rows(Kind kind) {
    return rows().stream().filter(row -> row.kinds().contains(kind)).toList();
  }
}
