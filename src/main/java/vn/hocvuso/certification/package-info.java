/**
 * What is earned: certificates. A completed enrolment becomes a certificate in the same transaction; an administrator
 * issues one by hand in the name of a unit, suspends, replaces or revokes one, and gives a reason; anyone checks a number
 * without signing in; the holder takes her certificate away as a PDF.
 *
 * <p>It promises that a certificate is issued exactly once for each holder, kind, subject and round (a unique key decides),
 * that what was certified never changes afterwards (the content is kept as one canonical text, sealed by a key outside of
 * the database when it is written), that a number cannot be guessed and that one slip of the keyboard is told apart from an
 * unknown number, that everything done to a certificate is an act that stays, and that every act of an administrator is in
 * the audit log. The holder's commune is kept for the administrators' search and never shown in public; her year of birth, if
 * she has given one, is no part of a certificate and shown to whom she says. Fires {@code Certificate.Issued}, {@code
 * Certificate.Changed} and {@code Certificate.Revoked}.
 */
package vn.hocvuso.certification;
