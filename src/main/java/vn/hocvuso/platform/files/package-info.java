/** Files that people hand in to be kept beside something: what they are is told by their bytes. */
package vn.hocvuso.platform.files;
