/**
 * The ground: what no domain owns. Use cases and refusals, settings, the database and its migrations, the clock, the
 * outbox that tells the upper floors what happened, the audit log, the throttle, letters by mail, Vietnamese text
 * folding, files in YAML, and the plumbing of pages.
 *
 * <p>It promises that a use case is one transaction, that a refusal reaches the reader as a message in his language,
 * that an announced event is written in the transaction that fired it, and that no class here knows the domain.
 */
package vn.hocvuso.platform;
