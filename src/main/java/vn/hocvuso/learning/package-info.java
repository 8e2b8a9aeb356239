/**
 * Who studies what, and how far. Words: an <em>enrolment</em> is a learner in one edition of a course; an activity is
 * <em>done</em> when its lesson was read to the end or its quiz passed; her <em>place</em> is the lesson she opened
 * last; the <em>next step</em> is the one thing to do now; the <em>basis</em> of an enrolment is how it came about: she took
 * it up herself, or somebody put her in. A <em>reading</em> is what a device without a line has kept of
 * a lesson read to the end, until it is confirmed here.
 *
 * <p>What was done on another system is merged: the union of both, with nothing taken away.
 *
 * <p>It promises that a learner stays in the edition she began, that an activity once done stays done, and that the
 * act which does the last activity completes the enrolment, once, in its own transaction. Fires
 * {@code Enrolment.Started} and {@code Enrolment.Completed}.
 */
package vn.hocvuso.learning;
