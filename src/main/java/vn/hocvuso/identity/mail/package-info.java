/**
 * Who has letters sent to which address. Words: an address is <em>asked</em> for until whoever reads what is sent there has
 * <em>confirmed</em> it; letters are <em>on</em> for whoever has a confirmed address.
 *
 * <p>It promises that nobody gets a letter who has not asked for it and confirmed the address, but for the one that asks
 * her to; that a confirming link is good once, for two days, and kept as a hash only; and that any letter turns all of
 * them off again without signing in.
 */
package vn.hocvuso.identity.mail;
