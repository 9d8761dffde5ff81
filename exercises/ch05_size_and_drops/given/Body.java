package ch05_size_and_drops;

import java.util.List;

/**
 * An async function: its parameters, then its ops. All names differ, those of the awaited futures
 * included.
 */
public record Body(List<Op.Let> params, List<Op> ops) {}
