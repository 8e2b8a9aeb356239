package vn.hocvuso.bench.placement;

/** How far estimates are from the truth. */
final class Errors {

    private int count;
    private double sum;
    private double squares;

    void add(double estimate, double truth) {
        count++;
        sum += estimate - truth;
        squares += (estimate - truth) * (estimate - truth);
    }

    int count() {
        return count;
    }

    /** The mean error. */
    double bias() {
        return sum / count;
    }

    /** The root of the mean squared error. */
    double rmse() {
        return Math.sqrt(squares / count);
    }
}
