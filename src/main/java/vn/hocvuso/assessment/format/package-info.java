/**
 * Questions as their authors write them by hand, in YAML: the bodies of all kinds, read with the line of every mistake, and
 * written so that reading gives the same. {@code content/README.md} tells the format to authors.
 *
 * <p>It promises that a body that is written reads back equal, and that a key which no kind knows is told, never passed over.
 */
package vn.hocvuso.assessment.format;
