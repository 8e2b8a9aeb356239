package vn.hocvuso.assessment.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.integrity.FindingKeeping;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** The names of those whom a finding is about. */
final class FindingNames {

    private FindingNames() {}

    /** Both, with a comma, where two papers were compared. */
    static String joined(FindingKeeping.Line line, Map<Learner.Ref, People.Person> known) {
        return Stream.concat(Stream.of(line.learner()), line.other().stream())
                .map(ref -> name(ref, known))
                .collect(Collectors.joining(", "));
    }

    /** A dash for somebody who is not known any more. */
    static String name(Learner.Ref ref, Map<Learner.Ref, People.Person> known) {
        return known.containsKey(ref) ? known.get(ref).fullName() : "–";
    }
}
