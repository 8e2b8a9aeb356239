/**
 * A found set of certificates as a file to take away. Writing goes on in the background, one file at a time, and may be
 * called off; one that the server's end has cut off begins again at the next start.
 *
 * <p>It promises that a file holds no more than its owner may see at the time of writing, that nobody else gets it, that
 * no cell is a formula, and that files are deleted after a day. Asking, taking away and calling off are in the audit log.
 */
package vn.hocvuso.search.export;
