/**
 * What can be studied. Words: a <em>course</em> has <em>editions</em>; an edition has <em>lessons</em>, pictures and
 * <em>media</em>, which are videos and sounds, and tells which groups it is for and which competences it teaches; a
 * lesson may have <em>translations</em>, in whatever languages somebody has written them, and <em>recordings</em>, read
 * aloud by its teacher or by a program; an <em>activity</em> is one thing to do in it, a lesson to read or something
 * that another room knows, such as a quiz. Authors work on one <em>draft</em> edition at a time; publishing makes it the
 * one that new learners get.
 *
 * <p>It promises that an edition never changes once it was published, so that whoever studies it can finish what she
 * began; that two authors never overwrite each other unseen; that a video or a sound goes out with its words or not at all; and
 * that what an author writes or uploads cannot run as code in a reader's browser. Fires {@code Course.Published} and
 * {@code Course.Retired}.
 */
package vn.hocvuso.catalogue;
