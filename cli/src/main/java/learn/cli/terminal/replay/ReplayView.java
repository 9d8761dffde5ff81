package learn.cli.terminal.replay;

import learn.cli.domain.replay.ReplayToken;
import learn.cli.domain.replay.Replayed;
import learn.cli.terminal.check.CheckView;

/**
 * Answer of {@code learn replay}.
 *
 * @param check the attempt that ran the one schedule
 */
public record ReplayView(CheckView check, ReplayToken token, Replayed replayed) {}
