package vn.hocvuso.assessment.marking;

import java.util.stream.IntStream;

/** Does again what the learner did; earns the weight of the rules kept over that of all. The parts are the rules. */
final class SimulationMarker extends KindMarker<Simulation, Response.Actions> {

    SimulationMarker() {
        super(Simulation.class, Response.Actions.class);
    }

    @Override
    void fit(Simulation body, Response.Actions response) {
        body.after(response.actions());
    }

    @Override
    Mark grade(Simulation body, Response.Actions response) {
        var kept = body.after(response.actions()).kept();
        var earned = IntStream.range(0, kept.size())
                .filter(kept::get)
                .map(i -> body.rules().get(i).weight())
                .sum();
        var possible = body.rules().stream().mapToInt(Simulation.Rule::weight).sum();
        return Mark.share(earned, possible, kept);
    }

    @Override
    Response.Actions right(Simulation body) {
        return new Response.Actions(body.key());
    }

    @Override
    int parts(Simulation body) {
        return body.rules().size();
    }
}
