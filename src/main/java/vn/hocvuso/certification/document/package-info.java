/**
 * The certificate as a document: one sheet of A4, drawn by the layout with which it was issued, as PDF/A-3a and PDF/UA-1, with
 * the content that was signed and the credential inside, under a PAdES signature of this system's key.
 *
 * <p>It promises that nothing is cut off, however long a name; that the same certificate makes the same bytes, apart from the
 * signature, so that none has to be kept; that a file is told to be intact only when every byte of it is as it was signed; and
 * that a file that was changed is told with the words that differ. Files that people bring are judged by their bytes first,
 * read only where no harm can come of it, and not kept. Uses the root, its keys and its templates.
 */
package vn.hocvuso.certification.document;
