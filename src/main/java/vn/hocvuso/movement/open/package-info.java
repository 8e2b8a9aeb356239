/**
 * What everybody may read of a unit: how far it is with what it is asked for, and the numbers of the report that it has submitted
 * last. Only of units whose head has chosen so; any other looks as if it did not exist.
 *
 * <p>It promises that no count below five is told, nor a share from which it could be worked out, and none of a report's words.
 */
package vn.hocvuso.movement.open;
