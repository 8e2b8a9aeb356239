package vn.hocvuso.certification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps templates, their drafts, versions and pictures. A version's row is added and never touched again. */
@ApplicationScoped
class TemplateShelf {

    /** A template without its looks. */
    record Kept(long id, String name, String kind, long issuer, boolean retired, boolean standard) {}

    /** @param revision counts the changes */
    record KeptDraft(int revision, String layout, Instant savedAt, long savedBy) {}

    /** @param publishedBy empty for what the system has published itself */
    record KeptVersion(long id, long template, int number, Instant publishedAt, Optional<Long> publishedBy) {}

    /** By the SHA-256 in its text, which nothing else looks like. */
    private static final String NAMED =
            """
            (exists (select 1 from certification_template_version v where instr(v.layout, p.sha256) > 0)
            or exists (select 1 from certification_template_draft d where instr(d.layout, p.sha256) > 0))
            """;

    private static final String USED =
            "update certification_template_picture p set p.unused_since = null where p.unused_since is not null and ";

    private static final String UNUSED =
            "update certification_template_picture p set p.unused_since = ? where p.unused_since is null and not ";

    private static final String DROP =
            "delete p from certification_template_picture p where p.unused_since <= ? and not ";

    private final SingleStatement statement;

    @Inject
    TemplateShelf(SingleStatement statement) {
        this.statement = statement;
    }

    long add(String name, String kind, long issuer) {
        return statement
                .insert(
                        "insert into certification_template (name, kind, issuer_id, retired) values (?, ?, ?, 0)",
                        name,
                        kind,
                        issuer)
                .orElseThrow();
    }

    /** The number of the template that ships; of two servers that start together, one makes it. */
    long standard(String name) {
        statement.change(
                "insert ignore into certification_template (name, kind, issuer_id, retired, standard)"
                        + " values (?, '', 0, 0, 1)",
                name);
        return statement.read("select id from certification_template where standard = 1", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    Optional<Kept> find(long id) {
        return statement.read(
                "select * from certification_template where id = ?",
                rows -> rows.next() ? Optional.of(kept(rows)) : Optional.<Kept>empty(),
                id);
    }

    /** Lets one act on a template at a time. */
    Optional<Kept> lock(long id) {
        return statement.read(
                "select * from certification_template where id = ? for update",
                rows -> rows.next() ? Optional.of(kept(rows)) : Optional.<Kept>empty(),
                id);
    }

    List<Kept> all() {
        return statement.list(
                "select * from certification_template order by retired, standard desc, name, id limit 1000",
                TemplateShelf::kept);
    }

    void rename(long id, String name) {
        statement.change("update certification_template set name = ? where id = ?", name, id);
    }

    void retire(long id) {
        statement.change("update certification_template set retired = 1 where id = ?", id);
    }

    void remove(long id) {
        statement.change("delete from certification_template where id = ?", id);
    }

    Optional<KeptDraft> draft(long template) {
        return statement.read(
                "select version, layout, saved_at, saved_by from certification_template_draft where template_id = ?",
                rows -> rows.next()
                        ? Optional.of(new KeptDraft(
                                rows.getInt("version"),
                                rows.getString("layout"),
                                SingleStatement.instant(rows, "saved_at").orElseThrow(),
                                rows.getLong("saved_by")))
                        : Optional.<KeptDraft>empty(),
                template);
    }

    /** False when there is a draft already. */
    boolean begin(long template, String layout, Learner.Ref actor, Instant now) {
        return statement.change(
                        "insert ignore into certification_template_draft (template_id, version, layout, saved_at, saved_by)"
                                + " values (?, 1, ?, ?, ?)",
                        template,
                        layout,
                        now,
                        actor.value())
                == 1;
    }

    /** False when it is not at this revision any more. */
    boolean save(long template, int revision, String layout, Learner.Ref actor, Instant now) {
        return statement.change(
                        "update certification_template_draft set version = version + 1, layout = ?, saved_at = ?,"
                                + " saved_by = ? where template_id = ? and version = ?",
                        layout,
                        now,
                        actor.value(),
                        template,
                        revision)
                == 1;
    }

    /** False when it is not at this revision any more. */
    boolean drop(long template, int revision) {
        return statement.change(
                        "delete from certification_template_draft where template_id = ? and version = ?",
                        template,
                        revision)
                == 1;
    }

    /** The number of the new row; empty when this number of the template has been published. */
    Optional<Long> publish(long template, int number, String layout, Optional<Learner.Ref> actor, Instant now) {
        return statement.insert(
                "insert into certification_template_version (template_id, number, layout, published_at, published_by)"
                        + " values (?, ?, ?, ?, ?)",
                template,
                number,
                layout,
                now,
                actor.map(Learner.Ref::value).orElse(null));
    }

    /** Newest first. */
    List<KeptVersion> versions(long template) {
        return statement.list(
                "select id, template_id, number, published_at, published_by from certification_template_version"
                        + " where template_id = ? order by number desc",
                rows -> new KeptVersion(
                        rows.getLong("id"),
                        rows.getLong("template_id"),
                        rows.getInt("number"),
                        SingleStatement.instant(rows, "published_at").orElseThrow(),
                        SingleStatement.number(rows, "published_by")),
                template);
    }

    Optional<String> layout(long version) {
        return statement.read(
                "select layout from certification_template_version where id = ?",
                rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty(),
                version);
    }

    /** The version in which a certificate is set: made for its kind and issuer before all, the newest before others. */
    long latest(String kind, long issuer) {
        return statement.read(
                "select v.id from certification_template t join certification_template_version v on v.template_id = t.id"
                        + " where t.retired = 0 and t.kind in ('', ?) and t.issuer_id in (0, ?)"
                        + " order by (t.kind <> '') + (t.issuer_id <> 0) desc, t.issuer_id <> 0 desc, v.id desc limit 1",
                rows -> rows.next() ? rows.getLong(1) : 0L,
                kind,
                issuer);
    }

    void keep(Layout layout) {
        LayoutText.contents(layout).forEach(this::keepPicture);
    }

    /** Keeps it from now on, also where it was about to be cleared away. False when it was there. */
    boolean keepPicture(String hash, byte[] content) {
        var added = statement.change(
                        "insert ignore into certification_template_picture (sha256, content) values (?, ?)",
                        hash,
                        content)
                == 1;
        if (!added) {
            statement.change("update certification_template_picture set unused_since = null where sha256 = ?", hash);
        }
        return added;
    }

    /** Notes of which pictures no version and no draft makes use now; those that are in use again count as used. */
    void notePictures(Instant now) {
        statement.change(USED + NAMED);
        statement.change(UNUSED + NAMED, now);
    }

    /** Deletes those that have been out of use since a moment or longer, and tells how many. */
    int dropPictures(Instant since) {
        return statement.change(DROP + NAMED, since);
    }

    /** @throws IllegalStateException when there is no such picture */
    byte[] picture(String hash) {
        return findPicture(hash).orElseThrow(() -> new IllegalStateException("Picture " + hash + " is missing"));
    }

    Optional<byte[]> findPicture(String hash) {
        return statement.read(
                "select content from certification_template_picture where sha256 = ?",
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty(),
                hash);
    }

    private static Kept kept(ResultSet rows) throws SQLException {
        return new Kept(
                rows.getLong("id"),
                rows.getString("name"),
                rows.getString("kind"),
                rows.getLong("issuer_id"),
                rows.getBoolean("retired"),
                rows.getInt("standard") == 1);
    }
}
