/**
 * What units are to reach and how far they are. Words: a <em>measure</em> is a step that a person comes to once; a
 * <em>cohort</em> is who is counted; an <em>indicator</em> is a measure of a cohort, taken of a population group or as it is; a
 * <em>target</em> is so much of an indicator in a unit by the end of a year; a <em>plan</em> is all targets and tasks of a unit
 * in a year; a <em>figure</em> is how many people of a unit came to a measure in a month; the <em>effect</em> is what people have
 * gained, kept and done.
 *
 * <p>It promises that a share is only told where somebody has said of how many it is; that a unit asks for less than the one
 * above it only with a reason, which is kept; that every figure is the sum of people who can be named to those who may know
 * them; that each act has its part in the figures within seconds; and that counting anew shows and mends what went astray. It
 * listens to {@code Learner.Grouped}, {@code UnitChoosing.Chosen}, {@code Enrolment.Started}, {@code Enrolment.Completed},
 * {@code Attempt.Graded}, {@code Certificate.Issued}, {@code Certificate.Changed}, {@code Certificate.Revoked}, {@code
 * Confirmation.Confirmed} and {@code Confirmation.Told}. Reports take its figures ({@code ReportedFigures}).
 */
package vn.hocvuso.movement.target;
