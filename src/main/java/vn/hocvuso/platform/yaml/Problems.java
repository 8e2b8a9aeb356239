package vn.hocvuso.platform.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in files, so that their author learns of everything at once. */
public final class Problems {

    private final List<FileProblem> found = new ArrayList<>();

    /** @param line from 1; 0 for the file as a whole */
    public void add(String file, int line, String key, Object... arguments) {
        found.add(new FileProblem(file, line, key, List.of(arguments)));
    }

    public void add(FileProblem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were found so far. */
    public int count() {
        return found.size();
    }

    /** By file and line. */
    public List<FileProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing(FileProblem::file).thenComparing(FileProblem::line))
                .toList();
    }
}
