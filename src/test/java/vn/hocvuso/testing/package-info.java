/**
 * Test furniture: the shipped WAR as a deployment that all integration tests share, and the database that they run on.
 */
package vn.hocvuso.testing;
