package org.gridward.check;

import java.util.Locale;
import org.gridward.model.Text;

/** A piece of ground in words: decimals while they matter. */
final class SquareMeters {
    private static final double LEAST = 0.01;

    private SquareMeters() {}

    static Text say(double squareMeters) {
        if (squareMeters < LEAST) {
            return new Text("不足 0.01 平方米", "less than 0.01 m²");
        }
        String number = String.format(
                Locale.ROOT, squareMeters < 0.5 ? "%.3f" : squareMeters < 100 ? "%.2f" : "%.0f", squareMeters);
        return new Text(number + " 平方米", number + " m²");
    }
}
