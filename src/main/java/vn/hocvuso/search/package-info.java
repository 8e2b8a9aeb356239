/**
 * What may be found: courses and lessons by everyone, certificates by administrators and, of their places, by officers.
 * Two Lucene indexes, written from the database and never the other way round, so that each can be thrown away and built
 * again at any time.
 *
 * <p>It promises that what is typed without diacritics, with the keys of an input method that was off, or with a slip
 * finds what is written rightly; that an index follows the database within seconds and has lost nothing after a crash;
 * and that a rebuild leaves the old index serving until the new one has caught up. It listens to
 * {@code Course.Published}, {@code Course.Retired}, {@code Certificate.Issued}, {@code Certificate.Revoked} and {@code
 * Certificate.Changed} through the outbox, and fires nothing. Its part {@code export} writes found sets to files.
 */
package vn.hocvuso.search;
