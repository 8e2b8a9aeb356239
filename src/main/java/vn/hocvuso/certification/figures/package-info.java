/**
 * How many certificates there are, by month of issue, place, kind, issuing unit, course and status, without counting them.
 *
 * <p>It promises that every act has its part in the figures from the moment it is done, in the same transaction; that no act
 * waits for another because of them; and that counting anew finds the same, as a test shows. It listens to {@code
 * Certificate.Issued}, {@code Certificate.Revoked} and {@code Certificate.Changed}.
 */
package vn.hocvuso.certification.figures;
