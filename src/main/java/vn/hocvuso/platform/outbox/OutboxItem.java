package vn.hocvuso.platform.outbox;

import java.time.Instant;

/**
 * One row of the outbox.
 *
 * @param sequence its place; given at insert, so a later number may be committed earlier
 * @param kind as {@link Outbox#kind} names it
 * @param subject the row that the event is about
 * @param at when the row was inserted, by the database's clock
 */
public record OutboxItem(long sequence, String kind, long subject, Instant at) {}
