package org.gridward.sample;

import org.gridward.sample.Noise.Use;

/** Plausible Chinese names, invented. Numbers near each other get different ones. */
final class Names {
    private static final String FIRST = "永安新华福康长宁平和兴德建民东西南北中海江河春秋龙凤金玉云文明光复同仁瑞";
    private static final String SECOND = "安宁康泰和顺昌隆兴盛庆丰嘉乐善义信德仁贤文华明辉春江阳城桥浜园林浦湾门";
    private static final String[] RESIDENTIAL = {"居民区", "新村", "里", "坊", "小区", "花园", "公寓", "弄"};
    private static final String[] STREET_FACE = {"路街面", "街街面", "路沿街", "大道街面"};
    private static final String[] BLANK = {"绿地", "工地", "仓库", "码头", "广场", "待建地块"};
    /** Shares no factor with the number of pairs, so that all pairs come before one comes again. */
    private static final int STRIDE = 619;

    private final Noise noise;
    private final int start;

    Names(Noise noise) {
        this.noise = noise;
        this.start = noise.below(pairs(), Use.NAME, 0, 0);
    }

    String district(int number) {
        return pair(number * 7) + "区";
    }

    String street(int number) {
        return pair(300 + number) + "街道";
    }

    String small(SmallKind kind, int number) {
        String[] endings = switch (kind) {
            case RESIDENTIAL -> RESIDENTIAL;
            case STREET_FACE -> STREET_FACE;
            case BLANK -> BLANK;
        };
        return pair(number) + endings[noise.below(endings.length, Use.NAME, 1, number)];
    }

    private String pair(int number) {
        int pair = (int) ((start + (long) number * STRIDE) % pairs());
        return new String(new char[] {FIRST.charAt(pair % FIRST.length()), SECOND.charAt(pair / FIRST.length())});
    }

    private static int pairs() {
        return FIRST.length() * SECOND.length();
    }
}
