/**
 * Lists that people hand in as files: read as tables, checked row by row, then carried out or cancelled. What the columns
 * mean, and what becomes of a row, is the room's whose list it is.
 */
package vn.hocvuso.platform.lists;
