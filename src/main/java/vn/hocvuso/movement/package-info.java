/**
 * The movement as offices lead it: the places and organisations that owe figures, who answers for them, what they are to
 * reach and what they report. Words: a <em>unit</em> is a place or an organisation; the <em>territory</em> and the
 * <em>organisations</em> are two trees; a <em>denominator</em> is how many people or households a share is taken of; a
 * <em>post</em> is what a person does on a unit for a term.
 *
 * <p>It promises that a person sees and changes her own units and what lies below them, and nothing else; that a unit of
 * others looks as if it did not exist; and that a number nobody has given stays unknown. Fires {@code Unit.Ended},
 * {@code Unit.Merged} and {@code UnitChoosing.Chosen}.
 */
package vn.hocvuso.movement;
