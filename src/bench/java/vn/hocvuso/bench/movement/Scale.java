package vn.hocvuso.bench.movement;

/**
 * How large the country is, from system properties.
 *
 * @param learners {@code bench.people}; the certificates and facts of progress are four times as many
 * @param hamlets {@code bench.hamlets}, spread evenly over the communes
 */
record Scale(int learners, int hamlets) {

    static Scale read() {
        return new Scale(Integer.getInteger("bench.people", 5_000_000), Integer.getInteger("bench.hamlets", 60_000));
    }
}
