package org.gridward.model;

import java.util.List;

/**
 * What a scheme says beside where and when it holds and who owns.
 *
 * @param overlays kinds of {@link LayerPolicy#FREE} grids whose owners come before the owner order for the matters on
 *     their list, those that win first (rule H-04)
 * @param shifts none: normal duty always
 * @param responses by severity, each at most once; a severity without one is dealt with as rule Q-15 says
 * @param confirmShare the best owner's share of the ground where an uncertain position may lie, below which the place
 *     must be confirmed; from 0 to 1
 * @param nearBorderMeters within which of another owner's ground an answer warns
 * @param requirements what the check holds the rows to
 */
public record SchemeTerms(
        List<LayerKind> overlays,
        List<Shift> shifts,
        List<ResponseRule> responses,
        double confirmShare,
        double nearBorderMeters,
        Requirements requirements) {
    /** No overlays, no shifts; warns within 20 m, wants a place confirmed below four fifths. */
    public static final SchemeTerms USUAL = new SchemeTerms(List.of(), List.of(), List.of(), 0.8, 20);

    public SchemeTerms {
        overlays = List.copyOf(overlays);
        shifts = List.copyOf(shifts);
        responses = List.copyOf(responses);
    }

    /** Without requirements. */
    public SchemeTerms(
            List<LayerKind> overlays,
            List<Shift> shifts,
            List<ResponseRule> responses,
            double confirmShare,
            double nearBorderMeters) {
        this(overlays, shifts, responses, confirmShare, nearBorderMeters, Requirements.NONE);
    }

    public SchemeTerms withRequirements(Requirements others) {
        return new SchemeTerms(overlays, shifts, responses, confirmShare, nearBorderMeters, others);
    }
}
