/**
 * The register of certificates: every act on a certificate is a leaf of a Merkle tree that is only added to (RFC 6962), with
 * signed checkpoints (C2SP tlog-checkpoint), proofs for everybody, a check of everything, and an export as files that verifies
 * certificates while this system is down. What was signed is handed over in a file that the export reads.
 *
 * <p>It promises that an act is entered exactly once, whatever is cut off and however many servers there are: what is to be
 * entered is noted in the act's transaction, and entry, tiles and checkpoint come in one. Whoever has the database but not the
 * keys, which lie outside of it, cannot change, drop or back-date an act unseen: the check names the row. A database that was
 * set back shows by the last checkpoint, which is kept outside as well. Entries hold hashes only: nobody is named, and a number
 * cannot be found in them by who does not know it.
 */
package vn.hocvuso.certification.register;
