package vn.hocvuso.assessment.attempt;

import java.io.Serializable;
import java.time.Instant;

/**
 * What says that an answer is kept.
 *
 * @param at when it was received
 * @param sequence its place in the attempt's log, from 1
 * @param hash covers the answer and all before it, in 64 hexadecimal digits
 */
public record Receipt(Instant at, int sequence, String hash) implements Serializable {}
