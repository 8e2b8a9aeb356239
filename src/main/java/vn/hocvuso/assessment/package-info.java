/**
 * What is asked, and what was answered. Words: an <em>item</em> is a question as a quiz uses it; a <em>distractor</em>
 * is a choice that is wrong; an <em>attempt</em> is one learner's run through one quiz; a <em>paper</em> is what was drawn
 * for the attempt: which items, in which order, with which values and which order of choices; a <em>blueprint</em> says how
 * many of what. <em>Practice</em> are questions that
 * are answered as often as one likes and never graded; no quiz asks them.
 *
 * <p>An <em>exam room</em> is one sitting of a quiz with an invigilator; {@code invigilation} has its words and promises.
 *
 * <p>Words of measuring: an item's <em>facility</em> is the share of right answers; its <em>discrimination</em> is how
 * far those who know more answer it more often. Its <em>curve</em> says how likely a right answer is at an
 * <em>ability</em>, which is told in logits: 0 is the mean of the people that the items were <em>calibrated</em> on, 1
 * their standard deviation. <em>Information</em> is what an answer tells about an ability; its <em>standard error</em>
 * is what remains unknown. A <em>placement</em> is a test that picks each item by the answers so far.
 *
 * <p>It promises that a right answer leaves the server only when the terms of its quiz say so, that an answer is confirmed
 * only after the database has committed it and stays in a log that is only added to, that an attempt whose time is over
 * takes no more answers and is handed in with those it has, that time which an outage of ours has taken is given back, that
 * an attempt is graded once, and again only by a regrading that takes nobody's pass away, that a second request never starts
 * a second attempt, that a quiz which is for exam rooms is only started by who was let into an open one, and that a question
 * which was asked is never changed. Fires {@code Attempt.Graded}.
 */
package vn.hocvuso.assessment;
