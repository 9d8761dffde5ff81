package learn.kit.mem;

/**
 * Marks a type whose values never hold an address of themselves: they may be moved at any time,
 * pinned or not. Mirrors {@code std::marker::Unpin}.
 *
 * <p>It is a promise and nothing checks it. In Rust the compiler makes it for nearly every type,
 * but not for what it makes of an {@code async fn}: those may borrow from themselves.
 */
public interface Unpin {}
