package org.gridward.sample;

/** Numbering parts from 1 in the order of their codes. In all arrays place 0 stands for the outside. */
final class NumberedParts {
    private NumberedParts() {}

    /** The parts sorted by parent and then in the order seen; entry n is the part that gets number n. */
    static int[] inCodeOrder(int[] seen, int[] parentOfPart, int parentCount) {
        int[] next = new int[parentCount + 2];
        for (int part : seen) {
            next[parentOfPart[part] + 1]++;
        }
        next[0] = 1;
        for (int p = 1; p < next.length; p++) {
            next[p] += next[p - 1];
        }
        int[] parts = new int[seen.length + 1];
        for (int part : seen) {
            parts[next[parentOfPart[part]]++] = part;
        }
        return parts;
    }

    /** For each part its number. */
    static int[] inverse(int[] partOfNumber, int partPlaces) {
        int[] numbers = new int[partPlaces];
        for (int n = 1; n < partOfNumber.length; n++) {
            numbers[partOfNumber[n]] = n;
        }
        return numbers;
    }

    /** For each parent the number of its first part. */
    static int[] firstOfParent(int[] partOfNumber, int[] parentOfPart, int parentCount) {
        int[] first = new int[parentCount + 1];
        for (int n = partOfNumber.length - 1; n >= 1; n--) {
            first[parentOfPart[partOfNumber[n]]] = n;
        }
        return first;
    }
}
