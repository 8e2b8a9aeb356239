package vn.hocvuso.learning.web.editing;

import vn.hocvuso.assessment.format.AuthoredText;
import vn.hocvuso.assessment.format.Unfilled;
import vn.hocvuso.assessment.marking.Simulation;

/** The input of a simulation: the text of its screens and rules, as course files have it. */
public class SimulationForm extends BodyForm {

    private static final long serialVersionUID = 1L;

    private String screens = "";

    @Override
    Unfilled body(boolean withVariables) {
        return Unfilled.of(AuthoredText.simulation(screens, "screens"));
    }

    @Override
    void show(Unfilled body) {
        screens = AuthoredText.of((Simulation) body.body());
    }

    public String getScreens() {
        return screens;
    }

    public void setScreens(String screens) {
        this.screens = screens;
    }
}
