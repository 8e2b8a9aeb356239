/**
 * Carries what people have learned on a commune box to the central instance. Words: an <em>instance</em> is one running
 * system, known by 128 random bits; a <em>box</em> is an instance that may send results to the central one, with a key
 * of its own; a <em>record</em> is one thing that happened there (a person, an enrolment, a lesson done, an attempt, a
 * completion); a <em>receipt</em> is the central instance's signed word that it holds some records.
 *
 * <p>The rules of merging:
 *
 * <ol>
 *   <li>A record has a key of origin: the instance and the record's own key there. A unique key of the database decides
 *       that it counts once, in whatever file, in whatever order and however often it comes.
 *   <li>A person is known by the key of her account on the box. Whoever comes for the first time and resembles somebody
 *       here (the same user name, or the same name in the same commune) waits for an administrator's decision; nobody is
 *       merged silently. Who resembles nobody gets an account, which an administrator hands over to her.
 *   <li>Progress is the union: what is done on either side is done. Nothing is ever undone. Of two times for the same
 *       thing the earlier stands.
 *   <li>An attempt counts for what it brought: a pass on the box is a pass here. Tries are counted by the instance they
 *       were made on.
 *   <li>What completes an enrolment completes it here, as of the time on the box, and the central instance issues the
 *       certificate.
 *   <li>What cannot count yet (its course, edition, lesson or person is not known here) is held and shown, and counts
 *       when what it waits for arrives.
 *   <li>The box strikes a record from its list only when a receipt names it.
 * </ol>
 *
 * <p>Passwords and sessions never travel.
 */
package vn.hocvuso.interop.exchange;
