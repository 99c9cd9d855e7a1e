package org.gridward.model;

/** What sort of body a unit is. */
public enum UnitKind {
    /** A committee of a district or a street (rule Y-01). */
    COMMITTEE,
    /** The office of a district, a street or a town. */
    GOVERNMENT,
    BUREAU,
    BRIGADE,
    COMMAND_CENTRE,
    /** The squad of a street. */
    SQUAD,
    /** The squad of a commercial street, which lies inside streets (rule H-03). */
    COMMERCIAL_STREET_SQUAD,
    /** The squad of a scenic area, which lies inside streets (rule H-04). */
    SCENIC_AREA_SQUAD,
    /** A squad without territory, assigned by headquarters only (rule H-05). */
    MOBILE_SQUAD,
    /** A team that finds or acts: patrol, joint duty (rule Y-07). */
    TEAM,
    STATION,
    DEPARTMENT,
    OFFICE
}
