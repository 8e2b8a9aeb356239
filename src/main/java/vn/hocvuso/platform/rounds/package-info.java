/** Work that is done again and again while the server runs. */
package vn.hocvuso.platform.rounds;
