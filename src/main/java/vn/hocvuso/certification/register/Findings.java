package vn.hocvuso.certification.register;

import java.util.ArrayList;
import java.util.List;

/** The first of what is found, and how much it is. */
final class Findings {

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private long count;

    Findings(int most) {
        this.most = most;
    }

    void add(Finding finding) {
        count++;
        if (kept.size() < most) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
