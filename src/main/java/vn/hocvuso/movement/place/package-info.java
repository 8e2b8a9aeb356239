/**
 * The units: two trees over time, their denominators, the people on them and what these may do, and the learners who say that
 * they belong to them.
 *
 * <p>It promises that a code means one unit at a time, that trees have no circle, that a unit which has ended keeps what it
 * had and knows what came after it, and that every act on a unit is in the audit log. A list of units is taken over as a
 * whole or not at all.
 */
package vn.hocvuso.movement.place;
