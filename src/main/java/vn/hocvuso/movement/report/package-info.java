/**
 * What units report: on which days, on which form, through whose hands, and the documents that go out. Words: a <em>line</em>
 * says who reports to whom how often and until when; a <em>form</em> says what a report holds; a <em>figure</em> is a number
 * that the house counts, frozen when the report is signed.
 *
 * <p>It promises that who checks a report does not sign it, that what was signed is never altered in silence, that a unit
 * reports once for a period of a line, that a later version says what it changes, and that every act has a name in the audit
 * log. Whoever wants that is reminded by mail, and of nothing that was submitted meanwhile. The forms that come with the product are samples: those of the authorities were not to be had.
 */
package vn.hocvuso.movement.report;
