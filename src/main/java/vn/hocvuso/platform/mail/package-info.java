/**
 * Letters by electronic mail, off until an operator names a server. Words: a <em>letter</em> is one row of the queue,
 * written in the transaction of the act that it tells of; its <em>kind</em> belongs to the room that says what stands in
 * it; a <em>mail</em> is what a kind has made of a letter at the moment of sending.
 *
 * <p>It promises that a letter with the same once-key is written once, that one server at a time sends it, that it
 * outlives restarts, and that what a mail says is asked for at the last moment: a kind may find that there is nothing left
 * to say. A letter whose sending broke off after the server had taken it may arrive twice, under the same Message-ID.
 */
package vn.hocvuso.platform.mail;
