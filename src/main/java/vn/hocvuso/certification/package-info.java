/**
 * What is earned: certificates. A completed enrolment becomes a certificate in the same transaction; an administrator
 * issues one by hand, or revokes one, and gives a reason; anyone checks a number without signing in; the holder takes
 * her certificate away as a PDF.
 *
 * <p>It promises that a completed enrolment has exactly one earned certificate (a unique key decides), that what was
 * certified never changes afterwards (the content is kept as one text, written once), that a number cannot be guessed
 * and that one slip of the keyboard is told apart from an unknown number, and that every act of an administrator is in
 * the audit log. The holder's commune is kept for the administrators' search and never shown in public. Fires {@code
 * Certificate.Issued} and {@code Certificate.Revoked}.
 */
package vn.hocvuso.certification;
