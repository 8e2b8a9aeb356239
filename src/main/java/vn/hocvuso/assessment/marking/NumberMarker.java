package vn.hocvuso.assessment.marking;

import java.util.List;
import vn.hocvuso.platform.Refusal;

/** Right when the number is within the tolerance and its unit is as asked. Two parts: the number, the unit. */
final class NumberMarker extends KindMarker<NumberAnswer, Response.Number> {

    NumberMarker() {
        super(NumberAnswer.class, Response.Number.class);
    }

    @Override
    void fit(NumberAnswer body, Response.Number response) {
        if (!read(body, response).unit().isEmpty() && body.unit().isEmpty()) {
            throw new Refusal("assessment.answer.number");
        }
    }

    private static NumberReading read(NumberAnswer body, Response.Number response) {
        return NumberReading.of(response.typed(), body.whole());
    }

    @Override
    Mark grade(NumberAnswer body, Response.Number response) {
        var reading = read(body, response);
        var unit = reading.unit().isEmpty()
                ? body.unit().stream().noneMatch(NumberAnswer.Unit::required)
                : body.unit().stream().anyMatch(it -> it.accepts(reading.unit()));
        return Mark.wholly(List.of(body.tolerance().allows(body.key(), reading.number()), unit));
    }

    @Override
    Response.Number right(NumberAnswer body) {
        var number = NumberReading.written(body.key(), body.whole());
        return new Response.Number(
                body.unit().map(it -> number + " " + it.spellings().get(0)).orElse(number));
    }

    @Override
    int parts(NumberAnswer body) {
        return 2;
    }
}
