package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.UseCase;

/** Reads the cards of all courses in the catalogue, with four queries however many there are. */
@UseCase
class CardReading {

    private static final String IN_CATALOGUE =
            " join catalogue_course c on c.id = e.course_id where e.state = 'PUBLISHED' and c.retired_at is null";

    private final EntityManager entityManager;

    @Inject
    CardReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The editions in the catalogue: the cards are the same as long as these are. */
    public Set<Long> editions() {
        var ids = new TreeSet<Long>();
        rows("select e.id, c.id from catalogue_edition e" + IN_CATALOGUE).forEach(row -> ids.add(number(row[0])));
        return ids;
    }

    /** By title in the order of the Vietnamese alphabet. */
    public List<Card> cards() {
        Map<Long, Set<String>> groups = new HashMap<>();
        rows("select g.edition_id, g.group_code from catalogue_edition_group g"
                        + " join catalogue_edition e on e.id = g.edition_id" + IN_CATALOGUE)
                .forEach(row -> groups.computeIfAbsent(number(row[0]), unused -> new TreeSet<>())
                        .add((String) row[1]));
        Map<Long, List<Skill>> skills = new HashMap<>();
        rows("select s.edition_id, s.competence, s.level from catalogue_edition_skill s"
                        + " join catalogue_edition e on e.id = s.edition_id" + IN_CATALOGUE
                        + " order by s.edition_id, s.position")
                .forEach(row -> skills.computeIfAbsent(number(row[0]), unused -> new ArrayList<>())
                        .add(new Skill((String) row[1], (int) number(row[2]))));
        Map<Long, Integer> lessons = new HashMap<>();
        rows("select l.edition_id, count(*) from catalogue_lesson l"
                        + " join catalogue_edition e on e.id = l.edition_id" + IN_CATALOGUE + " group by l.edition_id")
                .forEach(row -> lessons.put(number(row[0]), (int) number(row[1])));
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return rows("select e.id, e.course_id, c.slug, e.title, e.summary, e.minutes, e.cover, coalesce(p.sha256, ''),"
                        + " coalesce(p.bytes, 0)"
                        + " from catalogue_edition e"
                        + " left join catalogue_edition_picture ep on ep.edition_id = e.id and ep.name = e.cover"
                        + " left join catalogue_picture p on p.id = ep.picture_id" + IN_CATALOGUE)
                .stream()
                .map(row -> card(row, groups, skills, lessons))
                .sorted(Comparator.comparing(Card::title, collator).thenComparing(Card::slug))
                .toList();
    }

    private static Card card(
            Object[] row, Map<Long, Set<String>> groups, Map<Long, List<Skill>> skills, Map<Long, Integer> lessons) {
        var edition = number(row[0]);
        var sha256 = (String) row[7];
        return new Card(
                new Course.Ref(number(row[1])),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Collections.unmodifiableSet(groups.getOrDefault(edition, Set.of())),
                List.copyOf(skills.getOrDefault(edition, List.of())),
                (int) number(row[5]),
                lessons.getOrDefault(edition, 0),
                sha256.isEmpty() ? "" : Picture.address(number(row[1]), (String) row[6], sha256),
                Picture.kilobytes((int) number(row[8])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private Collection<Object[]> rows(String sql) {
        List<?> rows = entityManager.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }
}
