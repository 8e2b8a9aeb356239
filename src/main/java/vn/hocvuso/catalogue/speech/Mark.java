package vn.hocvuso.catalogue.speech;

/**
 * Where in a recording a sentence is read.
 *
 * @param part the part of the lesson in which it stands, from 1
 * @param from begins, in milliseconds from the beginning of the recording
 * @param to ends, likewise
 */
public record Mark(int part, int from, int to, String text) {}
