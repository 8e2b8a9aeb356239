/**
 * What units and those who watch over them say to each other, and the answers. Words: a <em>remark</em> is about one unit: the
 * Front or a union supervises and criticises (<em>supervision</em>), a unit above urges (<em>urging</em>) or has looked
 * (<em>inspection</em>), or the unit itself tells those above of a <em>difficulty</em>; the <em>addressee</em> is the unit that
 * has to answer, the <em>sender</em> the one in whose name it was said, which also says whether the answer settles it.
 *
 * <p>It promises that a remark waits until it is answered, that nobody answers what she has said herself and nobody settles what
 * she has answered, that nothing is deleted and a correction leaves what was there before, and that a unit does not end while
 * one of its remarks is not settled. To anybody but the people of these units and of those above them, and the supervisor who
 * made it, a remark looks unknown.
 */
package vn.hocvuso.movement.remark;
