/**
 * Thi đua: who does it well is found by criteria that everybody can read. Words: a <em>criteria set</em> says what is scored
 * and how much each part weighs, and names the title that it leads to; a <em>round</em> scores the candidates of an area by one
 * version of a set; a <em>candidate</em> is a unit, a person or a household; the <em>leading unit</em> opens a round, the
 * <em>checking unit</em> looks at what others have proposed.
 *
 * <p>It promises that a published version of a set never changes, so that points stay what they were; that points are not
 * given where the figures are unknown; that who has proposed does not check; that nobody is proposed without her word; that the
 * list is public with names and points alone and can be objected to; that points are corrected only with a reason and a trace, and
 * after the decision only through an appeal; and that candidates are ranked among their like only. Each act is in the audit log.
 */
package vn.hocvuso.movement.emulation;
