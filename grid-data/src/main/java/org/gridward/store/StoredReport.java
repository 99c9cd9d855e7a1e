package org.gridward.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The long text that a job left; apart from it, because lists of jobs are read often and reports seldom. */
@Entity
@Table(name = "job_report")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredReport {
    @Id
    String jobId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(length = Length.LONG32)
    String body;

    static StoredReport of(String jobId, String body) {
        StoredReport report = new StoredReport();
        report.jobId = jobId;
        report.body = body;
        return report;
    }
}
