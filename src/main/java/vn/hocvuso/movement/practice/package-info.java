/**
 * Good ways that spread: initiatives of units, and who has given what for them. Words: a <em>practice</em> is what a unit has
 * done about a problem and what came of it; a <em>copy</em> is another unit's practice that has taken over this one; a
 * <em>contribution</em> is money, devices, lines or hours that somebody has given to a unit.
 *
 * <p>It promises that a practice is only published by somebody above its unit who has not written it, that original and copies
 * name each other, that a giver who wishes to stay unnamed, or whose account is there no more, is named to nobody outside of the
 * unit, and that what was corrected can still be read.
 */
package vn.hocvuso.movement.practice;
