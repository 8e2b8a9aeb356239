/**
 * Contests of places in rounds. Words: a <em>round</em> is a quiz, the time in which it may be entered, who may enter it and
 * how many go on; its <em>pool</em> are the questions that each paper is drawn from; a <em>place</em> in a ranking is shared by
 * those who have the same marks and the same time.
 *
 * <p>It promises that nobody enters a round twice, nor one that is not hers or not open; that a ranking is settled once, after
 * everybody's time is over; and that the public reads initials and a commune, no names.
 */
package vn.hocvuso.movement.contest;
