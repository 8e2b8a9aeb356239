package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;

/** Behind {@code manage/certification/issuers.xhtml}: the units in whose name certificates are issued. */
@Named
@ViewScoped
public class IssuersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/certification/issuers.xhtml?faces-redirect=true&done=";
    private static final int MOST_COMMUNES = 50;

    /** @param placeName with its province; empty where the unit belongs to no place */
    public record Line(Issuer unit, String placeName) implements Serializable {}

    private final IssuingUnits units;
    private final Localities localities;
    private final CurrentLearner learner;

    private long issuer;
    private List<Line> lines;
    private Line chosen;
    private String name = "";
    private String kind = Issuer.Kind.GOVERNMENT.name();
    private String place = "";
    private String commune = "";
    private String newName = "";

    @Inject
    IssuersPage(IssuingUnits units, Localities localities, CurrentLearner learner) {
        this.units = units;
        this.localities = localities;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        lines = units.units(learner.ref()).stream()
                .map(unit -> new Line(unit, localities.label(unit.place())))
                .toList();
        chosen = lines.stream()
                .filter(line -> line.unit().id() == issuer && !line.unit().operator())
                .findFirst()
                .orElse(null);
        newName = chosen == null ? "" : chosen.unit().name();
    }

    public String make() {
        units.make(learner.ref(), name, Issuer.Kind.valueOf(kind), code());
        return HERE + "made";
    }

    /** The commune that was typed, within the province that was chosen; the province where none was typed. */
    private String code() {
        if (commune.isBlank()) {
            return place;
        }
        var found = localities.find(commune.strip(), MOST_COMMUNES).stream()
                .filter(candidate -> place.isEmpty() || candidate.provinceCode().equals(place))
                .toList();
        if (found.size() != 1) {
            throw new Refusal("certification.template.issuerCommune", found.size()).at("commune");
        }
        return found.get(0).code();
    }

    public String rename() {
        units.rename(learner.ref(), issuer, newName);
        return HERE + "renamed";
    }

    public String retire() {
        units.retire(learner.ref(), issuer);
        return HERE + "retired";
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The one that is looked at; null where none is. */
    public Line getChosen() {
        return chosen;
    }

    public List<String> getKinds() {
        return Stream.of(Issuer.Kind.values()).map(Enum::name).toList();
    }

    public List<Localities.Province> getProvinces() {
        return localities.provinces();
    }

    public String getIssuer() {
        return String.valueOf(issuer);
    }

    /** What is no number is no unit's. */
    public void setIssuer(String issuer) {
        this.issuer = issuer != null && issuer.matches("[0-9]{1,18}") ? Long.parseLong(issuer) : 0;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = Objects.requireNonNullElse(commune, "");
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = Objects.requireNonNullElse(newName, "");
    }
}
