package vn.hocvuso.bench;

/**
 * A figure that was asked for.
 *
 * @param op how the value should stand to the target: {@code >=}, {@code <=} or {@code ==}
 */
public record Goal(String name, double value, String op, double target, String unit) {

    public Goal {
        if (!op.equals(">=") && !op.equals("<=") && !op.equals("==")) {
            throw new IllegalArgumentException(op);
        }
    }

    /** A value that is no number was not measured, and meets nothing. */
    public boolean met() {
        return switch (op) {
            case ">=" -> value >= target;
            case "<=" -> value <= target;
            default -> value == target;
        };
    }
}
