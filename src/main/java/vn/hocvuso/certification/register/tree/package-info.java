/**
 * A Merkle tree that is only added to (RFC 6962 section 2.1), its proofs and their verification (RFC 9162 section 2.1), and
 * the tiles in which its hashes are kept (C2SP tlog-tiles). Pure arithmetic: knows neither certificates nor a database.
 */
package vn.hocvuso.certification.register.tree;
