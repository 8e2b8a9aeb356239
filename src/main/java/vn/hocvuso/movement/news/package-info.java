/**
 * What units tell the public. Words: an <em>item</em> is one piece of news; a <em>bulletin</em> is an item as a loudspeaker
 * reads it; a <em>share card</em> is a picture of an item's title; a <em>portal</em> is a place where a unit is to tell of the
 * movement, a website as well as a board. A bulletin that the unit has asked for is read aloud by the server.
 *
 * <p>It promises that an item is only published by somebody who has not written it, that a correction says what it is about
 * and keeps what stood there before, that an item which was withdrawn says so where it stood, and that nothing in an item
 * can do more than be read.
 */
package vn.hocvuso.movement.news;
