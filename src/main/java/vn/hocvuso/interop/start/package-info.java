/**
 * What a new system begins with: demo accounts on the embedded database, or the first administrator that the settings
 * name.
 */
package vn.hocvuso.interop.start;
