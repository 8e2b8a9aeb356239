package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in files, so that their author learns of everything at once. */
final class Problems {

    private final List<ContentProblem> found = new ArrayList<>();

    /** @param line from 1; 0 for the file as a whole */
    void add(String file, int line, String key, Object... arguments) {
        found.add(new ContentProblem(file, line, key, List.of(arguments)));
    }

    void add(ContentProblem problem) {
        found.add(problem);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line. */
    List<ContentProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing(ContentProblem::file).thenComparing(ContentProblem::line))
                .toList();
    }
}
