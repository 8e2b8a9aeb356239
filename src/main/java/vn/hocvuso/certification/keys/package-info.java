/**
 * What signs: Ed25519 keys for what is issued and for checkpoints of the register, an RSA key with a certificate for PDF
 * documents. They are made at the first start and kept in a folder that only its owner can read, outside of the database:
 * whoever may change every row still cannot sign.
 *
 * <p>It promises that a signature made by one of these keys can be checked for as long as the folder is kept, also after
 * the key has been followed by another, and that a new key is known to the public before it signs.
 */
package vn.hocvuso.certification.keys;
