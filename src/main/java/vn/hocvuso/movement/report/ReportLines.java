package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitTree;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;

/** Finds lines, and who reports on them. */
@ApplicationScoped
class ReportLines {

    private static final String REPORTERS =
            "select u.* from movement_unit u left join movement_unit p on p.id = u.place_id"
                    + " where u.kind = ? and (u.path like ? or p.path like ?) and u.valid_from <= cast(? as date)"
                    + " and (u.valid_to is null or u.valid_to >= cast(? as date)) order by u.name, u.id";

    private final EntityManager entityManager;
    private final Units units;

    @Inject
    ReportLines(EntityManager entityManager, Units units) {
        this.entityManager = entityManager;
        this.units = units;
    }

    /** @throws Refusal {@code movement.line.unknown} */
    ReportLine require(String code) {
        return byCode(code).orElseThrow(() -> new Refusal("movement.line.unknown"));
    }

    ReportLine byId(long id) {
        return entityManager.find(ReportLine.class, id);
    }

    Optional<ReportLine> byCode(String code) {
        return entityManager
                .createQuery("select l from ReportLine l where l.code = :code", ReportLine.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<ReportLine> all() {
        return entityManager
                .createQuery("select l from ReportLine l order by l.code", ReportLine.class)
                .getResultList();
    }

    /** Those that are reported on with a form, by code. */
    List<ReportLine> on(String formCode) {
        return entityManager
                .createQuery("select l from ReportLine l where l.formCode = :form order by l.code", ReportLine.class)
                .setParameter("form", formCode)
                .getResultList();
    }

    void add(ReportLine line) {
        entityManager.persist(line);
    }

    /** The unit that receives the reports, as of a day. */
    Optional<Unit> receiver(ReportLine line, LocalDate day) {
        return units.byCode(line.receiverCode(), day);
    }

    /** True when this unit reports on the line, as of a day on which it is there. */
    boolean reports(ReportLine line, Unit unit, LocalDate day) {
        if (!unit.isValidOn(day)) {
            return false;
        }
        if (line.reporterKind().isEmpty()) {
            return line.reporterCode().equals(unit.code());
        }
        return line.reporterKind().get() == unit.kind()
                && units.byCode(line.reporterCode(), day)
                        .filter(root -> root.holds(unit)
                                || unit.place()
                                        .flatMap(units::byId)
                                        .filter(root::holds)
                                        .isPresent())
                        .isPresent();
    }

    /** All units that report on the line as of a day, by name. */
    @SuppressWarnings("unchecked")
    List<Unit> reporters(ReportLine line, LocalDate day) {
        var root = units.byCode(line.reporterCode(), day);
        if (root.isEmpty() || line.reporterKind().isEmpty()) {
            return root.stream().toList();
        }
        var within = root.get().path() + "%";
        var atPlace = root.get().tree() == UnitTree.TERRITORY ? within : "";
        return entityManager
                .createNativeQuery(REPORTERS, Unit.class)
                .setParameter(1, line.reporterKind().get().name())
                .setParameter(2, within)
                .setParameter(3, atPlace)
                .setParameter(4, day.toString())
                .setParameter(5, day.toString())
                .getResultList();
    }
}
