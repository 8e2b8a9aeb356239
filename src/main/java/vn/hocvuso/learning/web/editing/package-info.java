/**
 * The inputs of a question on the desk: one form for each kind, which shows a body in its fields and makes one of them. All
 * forms of a page live side by side, so that changing the kind loses nothing that was typed. And the inputs of the terms of
 * a test.
 */
package vn.hocvuso.learning.web.editing;
