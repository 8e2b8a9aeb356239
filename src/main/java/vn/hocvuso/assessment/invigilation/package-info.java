/**
 * Exam rooms. Words: an <em>exam room</em> is one sitting of one quiz at one place and time; an <em>invigilator</em> runs
 * it; somebody <em>asks</em> by giving the room's code, and is <em>present</em> after the invigilator has made sure who
 * she is and has let her in; an <em>incident</em> is what the invigilator writes down; the <em>protocol</em> is all of
 * that on paper, without what anybody has scored.
 *
 * <p>It promises that a room is run by its invigilator and by administrators only, that nobody lets herself in, that what
 * was written down is never changed, that every act is in the audit log, and that when a room ends, all that is under way
 * in it is handed in with what was answered. Stands on the attempts, which know the room that they are sat in.
 */
package vn.hocvuso.assessment.invigilation;
