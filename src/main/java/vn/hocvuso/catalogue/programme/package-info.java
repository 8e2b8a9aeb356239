/**
 * Programmes: courses that lead to one certificate together, in the order in which they are best studied. A programme is
 * <em>open</em> until an administrator ends it; what was earned by then stands.
 */
package vn.hocvuso.catalogue.programme;
