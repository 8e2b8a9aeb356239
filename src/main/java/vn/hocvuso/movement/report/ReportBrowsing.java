package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Shows reports to those who may see them. */
@UseCase
public class ReportBrowsing {

    /**
     * A field as it is filled in.
     *
     * @param number empty for what is unknown, and for texts
     */
    public record Filled(FormField field, Optional<BigDecimal> number, String text) implements Serializable {}

    /** A section as it is filled in. */
    public record Part(String title, List<Filled> fields) implements Serializable {}

    /**
     * A number that is not what it was: since the signing, or in the version before.
     *
     * @param before empty when it was unknown
     * @param now empty when it is unknown
     */
    public record Change(String label, Optional<BigDecimal> before, Optional<BigDecimal> now) implements Serializable {}

    /** Something that was done to it. */
    public record Done(String act, String person, Instant at, String note) implements Serializable {}

    /** An attached file. */
    public record Attached(long id, String name, String type, int size) implements Serializable {}

    /**
     * A report.
     *
     * @param amends the version before it
     * @param amendedBy the version after it, where she may see that
     * @param changedSinceSigning figures that are counted otherwise today; what was signed stays
     * @param changedByAmendment what differs from the version before
     * @param amendedInside units whose reports went into this one and were amended later
     */
    public record Sheet(
            long id,
            long unit,
            String unitName,
            String lineName,
            Branch branch,
            Period period,
            String formTitle,
            boolean sample,
            Report.State state,
            int amendment,
            OptionalLong amends,
            OptionalLong amendedBy,
            String changeReason,
            Optional<String> number,
            List<Part> parts,
            List<Attached> files,
            List<Change> changedSinceSigning,
            List<Change> changedByAmendment,
            List<String> amendedInside,
            List<Done> acts)
            implements Serializable {}

    /**
     * What somebody may do to a report, by her duties; whether it has come so far is another question.
     *
     * @param receives true when she may lock it
     */
    public record May(boolean write, boolean head, boolean receives) implements Serializable {}

    /** A report in a list. */
    public record Line(long id, String lineName, String periodWords, int amendment, Report.State state)
            implements Serializable {}

    private static final int MOST = 200;

    private final Reports reports;
    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportContents contents;
    private final ReportActs acts;
    private final ReportRights rights;
    private final Figures figures;
    private final UnitRights unitRights;
    private final Units units;
    private final UnitNames names;
    private final People people;

    @Inject
    ReportBrowsing(
            Reports reports,
            ReportLines lines,
            ReportForms forms,
            ReportContents contents,
            ReportActs acts,
            ReportRights rights,
            Figures figures,
            UnitRights unitRights,
            Units units,
            UnitNames names,
            People people) {
        this.reports = reports;
        this.lines = lines;
        this.forms = forms;
        this.contents = contents;
        this.acts = acts;
        this.rights = rights;
        this.figures = figures;
        this.unitRights = unitRights;
        this.units = units;
        this.names = names;
        this.people = people;
    }

    /** The reports that a unit's people keep, the newest first. @throws Refusal as {@link UnitRights#requireRead} */
    public List<Line> of(Learner.Ref actor, long unit) {
        unitRights.requireRead(actor, unit, rights.today());
        return reports.keptBy(unit, MOST).stream()
                .map(report -> new Line(
                        report.id(),
                        lines.byId(report.line()).name(),
                        report.period().words(),
                        report.amendment(),
                        report.state()))
                .toList();
    }

    /** @throws Refusal {@code movement.report.unknown} */
    public Sheet sheet(Learner.Ref actor, long id) {
        var report = rights.requireRead(actor, id);
        var line = lines.byId(report.line());
        var form = forms.byId(report.form());
        var values = contents.values(id);
        var since = report.state().isFrozen() ? since(report, form, values) : List.<Change>of();
        var former = report.amends().map(contents::values);
        return new Sheet(
                id,
                report.unit(),
                names.shown(units.require(report.unit())),
                line.name(),
                line.branch(),
                report.period(),
                form.title(),
                form.isSample(),
                report.state(),
                report.amendment(),
                report.amends().map(OptionalLong::of).orElse(OptionalLong.empty()),
                amendedBy(actor, report),
                report.changeReason(),
                report.signature().map(Report.Signature::number),
                parts(form, values, contents.texts(id)),
                contents.files(id).stream()
                        .map(file -> new Attached(file.id(), file.name(), file.type(), file.size()))
                        .toList(),
                since,
                former.map(before -> changes(form, before, values)).orElse(List.of()),
                amendedInside(report),
                done(id));
    }

    private OptionalLong amendedBy(Learner.Ref actor, Report report) {
        return reports.of(report.line(), report.unit(), report.period()).stream()
                .filter(other -> other.amendment() == report.amendment() + 1)
                .filter(other -> rights.mayRead(actor, other))
                .mapToLong(Report::id)
                .findFirst();
    }

    /** @throws Refusal {@code movement.report.unknown} */
    public May may(Learner.Ref actor, long id) {
        var report = rights.requireRead(actor, id);
        var today = rights.today();
        var receives = lines.receiver(lines.byId(report.line()), today)
                .filter(unit -> unitRights.mayReport(actor, unit.id(), today))
                .isPresent();
        return new May(
                unitRights.mayReport(actor, report.keeper(), today),
                unitRights.mayHead(actor, report.keeper(), today),
                receives);
    }

    /** What is in an attached file. @throws Refusal {@code movement.report.unknown}, also when there is no such file */
    public byte[] file(Learner.Ref actor, long id, long file) {
        rights.requireRead(actor, id);
        var content = contents.file(id, file);
        if (content.length == 0) {
            throw new Refusal("movement.report.unknown");
        }
        return content;
    }

    private static List<Part> parts(ReportForm form, Map<String, BigDecimal> values, Map<String, String> texts) {
        return form.sections().stream()
                .map(section -> new Part(
                        section.title(),
                        section.fields().stream()
                                .map(field -> new Filled(
                                        field,
                                        Optional.ofNullable(values.get(field.code())),
                                        texts.getOrDefault(field.code(), "")))
                                .toList()))
                .toList();
    }

    /** Only figures that were taken as such: what was added up of other reports is none of today's. */
    private List<Change> since(Report report, ReportForm form, Map<String, BigDecimal> frozen) {
        var counted = contents.counted(report.id());
        var today = figures.of(form, report.unit(), report.period());
        return form.fields().stream()
                .filter(field -> counted.contains(field.code()) && today.containsKey(field.code()))
                .filter(field -> today.get(field.code()).compareTo(frozen.get(field.code())) != 0)
                .map(field -> new Change(
                        field.label(), Optional.of(frozen.get(field.code())), Optional.of(today.get(field.code()))))
                .toList();
    }

    static List<Change> changes(ReportForm form, Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        var changes = new ArrayList<Change>();
        for (var field : form.fields()) {
            var old = before.get(field.code());
            var present = now.get(field.code());
            var same = old == null || present == null ? Objects.equals(old, present) : old.compareTo(present) == 0;
            if (!same) {
                changes.add(new Change(field.label(), Optional.ofNullable(old), Optional.ofNullable(present)));
            }
        }
        return changes;
    }

    private List<String> amendedInside(Report report) {
        var inside = reports.goneInto(report.id()).stream()
                .filter(child -> child.state() == Report.State.AMENDED)
                .map(Report::unit)
                .toList();
        return List.copyOf(names.shown(units.all(inside)).values());
    }

    private List<Done> done(long id) {
        var all = acts.of(id);
        var known =
                people.all(all.stream().map(ReportActs.Done::actor).distinct().toList());
        return all.stream()
                .map(done -> new Done(
                        done.act().name(),
                        Optional.ofNullable(known.get(done.actor()))
                                .map(People.Person::fullName)
                                .orElse(""),
                        done.at(),
                        done.note()))
                .toList();
    }
}
