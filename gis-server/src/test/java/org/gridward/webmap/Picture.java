package org.gridward.webmap;

import java.awt.image.BufferedImage;

/** What the browser showed. */
record Picture(BufferedImage image) {
    /** How many pixels differ from another picture of the same size, right of the panel. */
    int countDifferences(Picture other) {
        int count = 0;
        for (int y = 40; y < image.getHeight(); y++) {
            for (int x = 380; x < image.getWidth() - 260; x++) {
                if (image.getRGB(x, y) != other.image.getRGB(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
