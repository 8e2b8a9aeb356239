/** Journeys through the packaged system in a real browser. */
package vn.hocvuso.testing.e2e;
