package vn.hocvuso.movement.web;

import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.movement.emulation.CandidateBrowsing;
import vn.hocvuso.movement.emulation.Deciding;
import vn.hocvuso.platform.Refusal;

/** A line of the form for corrections, as it was typed; one without points is left aside. */
public class CorrectionEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CandidateBrowsing.Row row;
    private String points = "";
    private String reason = "";

    CorrectionEntry(CandidateBrowsing.Row row) {
        this.row = row;
    }

    boolean isBlank() {
        return points.isBlank();
    }

    /** @throws Refusal {@code movement.score.number} */
    Deciding.Change change() {
        try {
            return new Deciding.Change(row.place(), EmulationCandidatePage.points(points), reason);
        } catch (Refusal refusal) {
            throw refusal.at("corrections:" + row.place() + ":points");
        }
    }

    /** The criterion, with its points as they are. */
    public CandidateBrowsing.Row getRow() {
        return row;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = Objects.requireNonNullElse(points, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
