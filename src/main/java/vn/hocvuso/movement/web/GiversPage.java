package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.movement.practice.ContributionKeeping;
import vn.hocvuso.movement.practice.ContributionKeeping.Year;
import vn.hocvuso.movement.practice.Gift;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/givers.xhtml?unit=…&year=…}: what a unit was given, as everybody may read it. */
@Named
@RequestScoped
public class GiversPage {

    private final ContributionKeeping keeping;
    private final Clock clock;
    private final String unit;
    private final String year;
    private Year shown;

    @Inject
    GiversPage(ContributionKeeping keeping, Clock clock, PageParameters parameters) {
        this.keeping = keeping;
        this.clock = clock;
        unit = parameters.text("unit");
        year = parameters.text("year");
    }

    /** View action. */
    public void open() {
        var asked = year.matches("2\\d{3}")
                ? Integer.parseInt(year)
                : Clocks.day(clock.instant()).getYear();
        shown = keeping.year(Optional.empty(), Written.id(unit), asked);
    }

    public Year getShown() {
        return shown;
    }

    /** Those with a sum, in one order. */
    public List<Gift.Kind> getSummed() {
        return Stream.of(Gift.Kind.values()).filter(shown.sums()::containsKey).toList();
    }

    public String getUnit() {
        return unit;
    }
}
