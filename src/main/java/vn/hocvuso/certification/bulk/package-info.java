/**
 * Certificates for many people at once: an administrator hands in a list, sees row by row what is wrong with it, and has
 * the rest issued. The work goes on over restarts, shows how far it has come and can be cancelled. Those whose certificates
 * end soon are told with place and phone number, for renewing and for calling.
 *
 * <p>It promises that a row is issued once, whatever is killed and repeated: the row is marked in the transaction that
 * issues its certificate, and the unique key of certificates decides between lists that overlap. Documents are made when
 * somebody asks for them.
 */
package vn.hocvuso.certification.bulk;
