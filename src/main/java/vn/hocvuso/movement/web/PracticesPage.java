package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.movement.place.PublicUnits;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code open/movement/practices.xhtml?q=…&unit=…&group=…}: the practices that everybody may read. */
@Named
@RequestScoped
public class PracticesPage {

    private static final int LONGEST = 100;

    private final PracticeBrowsing browsing;
    private final PublicUnits units;
    private final Frameworks frameworks;

    private final String q;
    private final String unit;
    private final String group;
    private List<PracticeBrowsing.Line> lines = List.of();

    @Inject
    PracticesPage(PracticeBrowsing browsing, PublicUnits units, Frameworks frameworks, PageParameters parameters) {
        this.browsing = browsing;
        this.units = units;
        this.frameworks = frameworks;
        q = parameters.text("q");
        unit = parameters.text("unit");
        group = parameters.text("group");
    }

    /** View action. */
    public void open() {
        lines = browsing.published(q.length() > LONGEST ? q.substring(0, LONGEST) : q, Written.id(unit), group);
    }

    public List<PracticeBrowsing.Line> getLines() {
        return lines;
    }

    /** True when there may be more than are shown. */
    public boolean isFull() {
        return lines.size() == PracticeBrowsing.MOST;
    }

    public List<PublicUnits.Line> getProvinces() {
        return units.provinces();
    }

    public List<Framework.Group> getGroups() {
        return frameworks.current().groups();
    }

    public String getQ() {
        return q;
    }

    public String getUnit() {
        return unit;
    }

    public String getGroup() {
        return group;
    }
}
