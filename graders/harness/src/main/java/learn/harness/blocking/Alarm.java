package learn.harness.blocking;

import java.util.List;
import java.util.Optional;
import learn.protocol.Finding;

/** What a detector beside a running check has to say. Asked by the loop that watches the check. */
public interface Alarm {
  /** Says nothing: nobody watches. */
  Alarm NONE =
      new Alarm() {
        @Override
        public Optional<Finding> hopeless() {
          return Optional.empty();
        }

        @Override
        public List<Finding> take() {
          return List.of();
        }
      };

  /** A finding after which the check will not end by itself: there is nothing to wait for. */
  Optional<Finding> hopeless();

  /** All findings since the last call. */
  List<Finding> take();
}
