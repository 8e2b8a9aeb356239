package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.certification.template.TemplateDesigning;
import vn.hocvuso.certification.template.TemplateDesk;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/templates.xhtml}: all templates, and a new one as a copy of another. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TemplateDesk desk;
    private final TemplateDesigning designing;
    private final IssuingUnits units;
    private final CurrentLearner learner;

    private List<TemplateDesk.Line> lines;
    private List<Issuer> issuers;
    private long from;
    private String name = "";
    private String kind = "";
    private long issuer;

    @Inject
    TemplatesPage(TemplateDesk desk, TemplateDesigning designing, IssuingUnits units, CurrentLearner learner) {
        this.desk = desk;
        this.designing = designing;
        this.units = units;
        this.learner = learner;
    }

    /** View action: administrators only. */
    public void open() {
        lines = desk.lines(learner.ref());
        issuers = units.units(learner.ref()).stream()
                .filter(unit -> !unit.retired())
                .toList();
        from = lines.get(0).id();
    }

    /** Leads to the designer. */
    public String copy() {
        var made = designing.copy(learner.ref(), from, name, kind, issuer);
        return "/manage/certification/template.xhtml?faces-redirect=true&template=" + made;
    }

    public List<TemplateDesk.Line> getLines() {
        return lines;
    }

    public List<Issuer> getIssuers() {
        return issuers;
    }

    public List<String> getKinds() {
        return Stream.of(Certificate.Kind.values()).map(Enum::name).toList();
    }

    public long getFrom() {
        return from;
    }

    public void setFrom(long from) {
        this.from = from;
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

    public long getIssuer() {
        return issuer;
    }

    public void setIssuer(long issuer) {
        this.issuer = issuer;
    }
}
