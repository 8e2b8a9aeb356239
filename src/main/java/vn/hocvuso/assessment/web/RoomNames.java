package vn.hocvuso.assessment.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.assessment.invigilation.RoomDesk;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;

/** The names of all who occur in an exam room; each is asked for once, however often a page looks again. */
final class RoomNames implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Learner.Ref, People.Person> known = new HashMap<>();

    /** Learns the names that are new in it. */
    void learn(RoomDesk.Sheet sheet, People people) {
        var room = Stream.concat(Stream.of(sheet.room().invigilator()), sheet.room().endedBy().stream());
        var persons = sheet.people().stream()
                .flatMap(person -> Stream.concat(Stream.of(person.learner()), person.letInBy().stream()));
        var notes = sheet.notes().stream().map(RoomDesk.Note::by);
        var unknown = Stream.of(room, persons, notes)
                .flatMap(refs -> refs)
                .filter(ref -> !known.containsKey(ref))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            known.putAll(people.all(unknown));
        }
    }

    /** Empty for nobody. */
    String name(Learner.Ref ref) {
        return Optional.ofNullable(known.get(ref)).map(People.Person::fullName).orElse("");
    }

    /** Empty for nobody. */
    String username(Learner.Ref ref) {
        return Optional.ofNullable(known.get(ref)).map(People.Person::username).orElse("");
    }

    /** With the province; empty for nobody. */
    String commune(Learner.Ref ref) {
        return Optional.ofNullable(known.get(ref))
                .map(People.Person::communeName)
                .orElse("");
    }
}
