/**
 * Confirms that a learner has reached a level. Words: <em>evidence</em> is one fact that speaks for a learner (a
 * certificate, a passed test, a practice question answered, an assessor's word); a <em>rule set</em> says for each group
 * which requirements a <em>level</em> has, and by which <em>ways</em> each is met; a <em>confirmation</em> is the level
 * reached, with what became of it at the identity platform; a <em>flag</em> is a set of facts that a person should look
 * at.
 *
 * <p>It promises that evidence is kept once, in the transaction of the act that earned it, and that the same transaction
 * confirms every level that is then complete; that learned, passed, confirmed, sent and acknowledged are kept apart, and
 * only what is acknowledged counts as reached; that a confirmed level stays when rules change or evidence is withdrawn
 * (a flag tells a person); that an assessor never confirms herself nor anybody of another commune; and that no flag
 * changes anything by itself. Fires {@code RuleSet.Published},
 * {@code Confirmation.Confirmed} and {@code Confirmation.Told}.
 */
package vn.hocvuso.certification.confirmation;
