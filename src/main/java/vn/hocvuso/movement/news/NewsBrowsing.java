package vn.hocvuso.movement.news;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Shows news: what is published to everybody, the rest to the people of its unit. */
@UseCase
public class NewsBrowsing {

    /** How many items a list shows at most. */
    public static final int MOST = 50;

    private static final int FURTHEST = 1_000_000;

    private static final String SITE = "Học vụ số";

    private static final String LINES = "select n.id, n.unit_id, n.title, n.summary, n.state, n.published_at"
            + " from movement_news n join movement_unit u on u.id = n.unit_id where ";

    private static final String OF_UNIT =
            """
            n.id in (select f.id from (
            select m.id from movement_news m join movement_unit k on k.id = m.unit_id where k.path like ?
            union select m.id from movement_news m join movement_unit k on k.id = m.keeper_id where k.path like ?) f)""";

    /** An item in a list. */
    public record Line(
            long id, String unitName, String title, String summary, String state, Optional<Instant> publishedAt)
            implements Serializable {}

    /** What was done to it after it was published; {@code note} says why. */
    public record Change(String act, Instant at, String note) implements Serializable {}

    /**
     * An item as everybody reads it. One that was withdrawn has no text.
     *
     * @param html of the text, safe to be shown
     */
    public record Item(
            long id,
            String unitName,
            String title,
            String summary,
            String html,
            Instant publishedAt,
            boolean withdrawn,
            List<Change> changes)
            implements Serializable {}

    /** The same act on an item's desk, with who did it. */
    public record Done(String act, Instant at, String note, String person) implements Serializable {}

    /**
     * An item on its unit's desk.
     *
     * @param keeper the unit that keeps it where its own has ended; empty otherwise
     * @param edits whether the reader may change it
     * @param writer whether the reader has written it, so that somebody else has to publish it
     */
    public record Desk(
            long id,
            long unit,
            String unitName,
            String keeper,
            News.Words words,
            News.State state,
            String html,
            Bulletin bulletin,
            List<Done> acts,
            boolean edits,
            boolean writer)
            implements Serializable {}

    private final NewsItems items;
    private final NewsRights rights;
    private final Units units;
    private final UnitNames names;
    private final People people;
    private final SingleStatement statement;

    @Inject
    NewsBrowsing(
            NewsItems items,
            NewsRights rights,
            Units units,
            UnitNames names,
            People people,
            SingleStatement statement) {
        this.items = items;
        this.rights = rights;
        this.units = units;
        this.names = names;
        this.people = people;
        this.statement = statement;
    }

    /**
     * What is published, the newest first.
     *
     * @param unit only at or below it; 0 for all
     * @param first how many newer ones to leave out, at most a million
     */
    public List<Line> published(long unit, int first, int limit) {
        var path = unit == 0 ? "/" : units.byId(unit).map(it -> it.path()).orElse("-");
        return lines(
                LINES + "n.state = 'PUBLISHED' and u.path like ? order by n.published_at desc, n.id desc limit "
                        + Math.max(0, Math.min(first, FURTHEST)) + ", " + Math.min(limit, MOST),
                path + "%");
    }

    /** All of a unit and of those below it, and what these keep, what waits first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref actor, long unit) {
        var found = rights.requireReadUnit(actor, unit);
        return lines(
                LINES + OF_UNIT + " order by n.state = 'SUBMITTED' desc, n.id desc limit " + MOST,
                found.path() + "%",
                found.path() + "%");
    }

    private List<Line> lines(String sql, Object... parameters) {
        record Row(long unit, Line line) {}
        var rows = statement.list(sql, (ResultSet row) -> new Row(row.getLong("unit_id"), line(row)), parameters);
        var shown =
                names.shown(units.all(rows.stream().map(Row::unit).distinct().toList()));
        return rows.stream()
                .map(row -> new Line(
                        row.line().id(),
                        shown.get(row.unit()),
                        row.line().title(),
                        row.line().summary(),
                        row.line().state(),
                        row.line().publishedAt()))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                "",
                row.getString("title"),
                row.getString("summary"),
                row.getString("state"),
                SingleStatement.instant(row, "published_at"));
    }

    /** An item that is or was published. @throws Refusal {@code movement.news.unknown} for any other */
    public Item item(long id) {
        var news = items.require(id);
        var at = news.publishedAt().orElseThrow(() -> new Refusal("movement.news.unknown"));
        var withdrawn = news.state() == News.State.WITHDRAWN;
        var words = news.words();
        return new Item(
                id,
                name(news),
                words.title(),
                withdrawn ? "" : words.summary(),
                withdrawn ? "" : NewsText.html(words.body()),
                at,
                withdrawn,
                items.changes(id).stream()
                        .filter(it -> it.act() == NewsItems.Act.CORRECT || it.act() == NewsItems.Act.WITHDRAW)
                        .map(it -> new Change(it.act().name(), it.at(), it.note()))
                        .toList());
    }

    /** @throws Refusal {@code movement.news.unknown} outside of its unit */
    public Desk desk(Learner.Ref actor, long id) {
        var news = rights.requireRead(actor, id);
        var changes = items.changes(id);
        var known = people.all(
                changes.stream().map(NewsItems.Change::actor).distinct().toList());
        return new Desk(
                id,
                news.unit(),
                name(news),
                news.keeper() == news.unit() ? "" : names.shown(units.require(news.keeper())),
                news.words(),
                news.state(),
                NewsText.html(news.words().body()),
                Bulletin.of(name(news), news.words()),
                changes.stream()
                        .map(it -> new Done(
                                it.act().name(),
                                it.at(),
                                it.note(),
                                Optional.ofNullable(known.get(it.actor()))
                                        .map(People.Person::fullName)
                                        .orElse("")))
                        .toList(),
                rights.edits(actor, news),
                news.writtenBy().equals(actor));
    }

    /**
     * A picture of 1200 by 630 pixels for social networks, as PNG.
     *
     * @param reader empty for somebody who has not signed in: what is not published is for the people of its unit
     * @throws Refusal {@code movement.news.unknown}
     */
    public byte[] card(Optional<Learner.Ref> reader, long id) {
        var news = items.require(id);
        if (news.state() != News.State.PUBLISHED
                && reader.filter(it -> rights.reads(it, news)).isEmpty()) {
            throw new Refusal("movement.news.unknown");
        }
        return ShareCard.png(news.words().title(), name(news), SITE);
    }

    private String name(News news) {
        return names.shown(units.require(news.unit()));
    }
}
