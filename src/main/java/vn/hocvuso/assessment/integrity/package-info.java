/**
 * Looking at graded attempts afterwards. Words: a <em>finding</em> is a fact that a person should look at, with the
 * <em>evidence</em> that it rests on and the <em>thresholds</em> that were in force; it is never a verdict. There are three
 * kinds: answers <em>too fast</em> to have been read, <em>shared errors</em> of two people, and a <em>jump</em> from one try
 * to the next. The <em>trail</em> of a finding is everything that anybody has said of it, from being found to the decision
 * on an appeal; it is only added to.
 *
 * <p>It promises that nothing happens to a result or a certificate by a finding, that nothing is found twice, that a
 * learner reads what is held against her and may answer, that an appeal is decided by somebody else than who decided
 * first, and that nobody decides on a paper of her own.
 */
package vn.hocvuso.assessment.integrity;
