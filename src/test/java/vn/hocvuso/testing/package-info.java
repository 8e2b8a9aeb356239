/**
 * Test furniture: the shipped WAR as a deployment that all integration tests share, who calls it over HTTP, and the
 * database that they run on.
 */
package vn.hocvuso.testing;
