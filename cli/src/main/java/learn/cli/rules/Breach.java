package learn.cli.rules;

import com.github.javaparser.ast.Node;
import learn.cli.rules.names.Unit;
import learn.protocol.Place;

/**
 * One place that breaks a rule.
 *
 * @param what the type, member or call it is about
 */
record Breach(Place place, String what) {
  static Breach used(Unit unit, Node node, String what) {
    return new Breach(unit.place(node, "used"), what);
  }

  static Breach declared(Unit unit, Node node, String what) {
    return new Breach(unit.place(node, "declared"), what);
  }
}
