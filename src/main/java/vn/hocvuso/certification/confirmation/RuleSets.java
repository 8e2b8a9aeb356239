package vn.hocvuso.certification.confirmation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.skills.Frameworks;

/**
 * Keeps rule sets and gives the one in force for the framework in force. A version never changes, so its content is kept
 * in memory; which one is in force is asked again after five seconds, and at once after a publishing in the same server.
 */
@ApplicationScoped
class RuleSets {

    /** A rule set with its number. */
    record Kept(long id, RuleSet rules) {}

    /** How late a publishing by another server is seen. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final long NONE = 0;

    private static final String CONTENT =
            """
            select s.*, r.position as place, r.group_code, r.level_code, r.level_name, r.level_name_en, r.code, r.name,
                r.name_en, w.kind, w.subjects, w.least, w.level
            from certification_rules s
            join certification_requirement r on r.rules_id = s.id
            join certification_way w on w.rules_id = r.rules_id and w.requirement = r.position
            where s.id = ?
            order by r.position, w.position
            """;

    private final SingleStatement statement;
    private final Frameworks frameworks;
    private final Cache<String, Long> inForce =
            Caffeine.newBuilder().expireAfterWrite(LATE).build();
    private final Cache<Long, Kept> contents =
            Caffeine.newBuilder().maximumSize(20).build();

    @Inject
    RuleSets(SingleStatement statement, Frameworks frameworks) {
        this.statement = statement;
        this.frameworks = frameworks;
    }

    /** The rules for the framework in force; empty while there are none. */
    Optional<Kept> current() {
        var framework = frameworks.current();
        var id = inForce.get(
                framework.code() + " " + framework.version(), key -> inForce(framework.code(), framework.version()));
        return id == NONE ? Optional.empty() : find(id);
    }

    Optional<Kept> find(long id) {
        return Optional.ofNullable(contents.get(id, this::read));
    }

    long inForce(String framework, String frameworkVersion) {
        return statement.read(
                "select id from certification_rules where framework_code = ? and framework_version = ? and in_force = 1",
                rows -> rows.next() ? rows.getLong(1) : NONE,
                framework,
                frameworkVersion);
    }

    /** The number of this version; empty when there is none. */
    Optional<Long> numbered(RuleSet rules) {
        return statement.read(
                "select id from certification_rules where framework_code = ? and framework_version = ? and version = ?",
                rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.<Long>empty(),
                rules.framework(),
                rules.frameworkVersion(),
                rules.version());
    }

    void add(RuleSet rules, Instant now) {
        statement.change(
                "insert into certification_rules (framework_code, framework_version, version, title, title_en, official,"
                        + " notice, notice_en, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rules.framework(),
                rules.frameworkVersion(),
                rules.version(),
                rules.title(),
                rules.titleEn(),
                rules.official() ? 1 : 0,
                rules.notice(),
                rules.noticeEn(),
                now);
        long id = numbered(rules).orElseThrow();
        var place = 0;
        for (var level : rules.levels()) {
            for (var requirement : level.requirements()) {
                add(id, place++, level, requirement);
            }
        }
    }

    private void add(long id, int place, RuleSet.Level level, RuleSet.Requirement requirement) {
        statement.change(
                "insert into certification_requirement (rules_id, position, group_code, level_code, level_name,"
                        + " level_name_en, code, name, name_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                place,
                level.group(),
                level.code(),
                level.name(),
                level.nameEn(),
                requirement.code(),
                requirement.name(),
                requirement.nameEn());
        var position = 0;
        for (var way : requirement.ways()) {
            statement.change(
                    "insert into certification_way (rules_id, requirement, position, kind, subjects, least, level)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    place,
                    position++,
                    way.kind().name(),
                    String.join(",", way.subjects()),
                    way.least(),
                    way.level());
        }
    }

    /** Puts it in force in place of the one before, and has everyone looked at anew. */
    void enter(long id, RuleSet rules, Instant now) {
        statement.change(
                "update certification_rules set in_force = null, reviewed_to = null"
                        + " where framework_code = ? and framework_version = ? and in_force = 1",
                rules.framework(),
                rules.frameworkVersion());
        statement.change(
                "update certification_rules set in_force = 1, reviewed_to = 0, published_at = ? where id = ?", now, id);
    }

    /** The learner up to whom all were looked at anew; empty when nobody is left. */
    Optional<Long> reviewedTo(long id) {
        return statement.read(
                "select reviewed_to from certification_rules where id = ?",
                rows -> rows.next() ? SingleStatement.number(rows, "reviewed_to") : Optional.<Long>empty(),
                id);
    }

    void reviewed(long id, long learner) {
        statement.change(
                "update certification_rules set reviewed_to = ? where id = ? and reviewed_to is not null", learner, id);
    }

    void reviewedAll(long id) {
        statement.change("update certification_rules set reviewed_to = null where id = ?", id);
    }

    /** After completion, not only success: the transaction itself may have read what was then rolled back. */
    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) RuleSet.Published published) {
        inForce.invalidateAll();
    }

    private Kept read(long id) {
        return statement.read(CONTENT, rows -> rows.next() ? new Kept(id, content(rows)) : null, id);
    }

    private static RuleSet content(ResultSet rows) throws SQLException {
        var version = rows.getString("version");
        var framework = rows.getString("framework_code");
        var frameworkVersion = rows.getString("framework_version");
        var title = rows.getString("title");
        var titleEn = rows.getString("title_en");
        var official = rows.getBoolean("official");
        var notice = rows.getString("notice");
        var noticeEn = rows.getString("notice_en");
        return new RuleSet(
                version, framework, frameworkVersion, title, titleEn, official, notice, noticeEn, levels(rows));
    }

    private static List<RuleSet.Level> levels(ResultSet rows) throws SQLException {
        var levels = new ArrayList<RuleSet.Level>();
        var more = true;
        while (more) {
            var group = rows.getString("group_code");
            var code = rows.getString("level_code");
            var name = rows.getString("level_name");
            var nameEn = rows.getString("level_name_en");
            var requirements = new ArrayList<RuleSet.Requirement>();
            while (more
                    && rows.getString("group_code").equals(group)
                    && rows.getString("level_code").equals(code)) {
                var place = rows.getInt("place");
                var requirement = rows.getString("code");
                var text = rows.getString("name");
                var textEn = rows.getString("name_en");
                var ways = new ArrayList<RuleSet.Way>();
                while (more && rows.getInt("place") == place) {
                    ways.add(way(rows));
                    more = rows.next();
                }
                requirements.add(new RuleSet.Requirement(requirement, text, textEn, ways));
            }
            levels.add(new RuleSet.Level(group, code, name, nameEn, requirements));
        }
        return levels;
    }

    private static RuleSet.Way way(ResultSet rows) throws SQLException {
        var subjects = rows.getString("subjects");
        return new RuleSet.Way(
                EvidenceKind.valueOf(rows.getString("kind")),
                subjects.isEmpty() ? List.of() : List.of(subjects.split(",")),
                rows.getInt("least"),
                rows.getInt("level"));
    }
}
