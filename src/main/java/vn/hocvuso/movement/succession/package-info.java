/**
 * What becomes of the things of a unit that ends. Words: a <em>keeper</em> is the unit whose people work on a thing; an
 * <em>heir</em> is a unit that is there and has come after another, over all mergers and splits between them; an
 * <em>estate</em> are the things of one kind.
 *
 * <p>It promises that a thing goes on naming the unit that made it, that an only heir becomes the keeper of all by itself, and
 * that of several heirs somebody above chooses one for each thing.
 */
package vn.hocvuso.movement.succession;
