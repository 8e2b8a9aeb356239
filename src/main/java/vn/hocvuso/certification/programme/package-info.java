/**
 * Certificates of programmes, which are earned by completing all of their courses: with the last of them, in the same
 * transaction. Who had completed all before the programme was opened or changed is looked for afterwards. Listens to
 * {@code Enrolment.Completed}.
 */
package vn.hocvuso.certification.programme;
