package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.People.Person;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Shows who does what on a unit, and a person what she does herself. */
@UseCase
public class PostBrowsing {

    /**
     * A post that has not ended.
     *
     * @param unitName with its province
     * @param to null until further notice
     */
    public record Line(
            long id,
            long unit,
            String unitName,
            String username,
            String person,
            Duty duty,
            LocalDate from,
            LocalDate to,
            List<Leave> leaves)
            implements Serializable {}

    /** Somebody does it meanwhile. */
    public record Leave(long id, String delegate, LocalDate from, LocalDate to) implements Serializable {}

    private final Posts posts;
    private final Units units;
    private final UnitNames names;
    private final UnitRights rights;
    private final People people;
    private final Clock clock;

    @Inject
    PostBrowsing(Posts posts, Units units, UnitNames names, UnitRights rights, People people, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.names = names;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    /** Those on a unit. @throws Refusal as {@link UnitRights#requireRead} */
    public List<Line> on(Learner.Ref person, long unit) {
        rights.requireRead(person, unit, today());
        return lines(posts.on(unit, today()));
    }

    /** Her own. */
    public List<Line> of(Learner.Ref person) {
        return lines(posts.of(person, today()));
    }

    private List<Line> lines(List<Post> found) {
        var holders = found.stream().map(Post::person).distinct().toList();
        var leaves = posts.leaves(holders, today());
        var known = people.all(Stream.concat(holders.stream(), leaves.stream().map(Delegation::delegate))
                .distinct()
                .toList());
        var shown =
                names.shown(units.all(found.stream().map(Post::unit).distinct().toList()));
        var lines = new ArrayList<Line>();
        for (var post : found) {
            var holder = Optional.ofNullable(known.get(post.person()));
            lines.add(new Line(
                    post.id(),
                    post.unit(),
                    shown.get(post.unit()),
                    holder.map(Person::username).orElse(""),
                    holder.map(Person::fullName).orElse(""),
                    post.duty(),
                    post.from(),
                    post.to().orElse(null),
                    leaves(post, leaves, known)));
        }
        return lines;
    }

    private static List<Leave> leaves(Post post, List<Delegation> all, Map<Learner.Ref, Person> known) {
        return all.stream()
                .filter(it -> it.person().equals(post.person()))
                .map(it -> new Leave(
                        it.id(),
                        Optional.ofNullable(known.get(it.delegate()))
                                .map(Person::fullName)
                                .orElse(""),
                        it.from(),
                        it.to()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }
}
