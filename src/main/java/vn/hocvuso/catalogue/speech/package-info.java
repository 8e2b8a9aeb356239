/**
 * From a text to its sound: sentences, what of a page is spoken, and the programs of the machine that speak. Knows
 * nothing of lessons and keeps nothing.
 */
package vn.hocvuso.catalogue.speech;
