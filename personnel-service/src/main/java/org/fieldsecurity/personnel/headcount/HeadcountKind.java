package org.fieldsecurity.personnel.headcount;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a headcount is held. */
@Schema(description = "Why a headcount is held")
public enum HeadcountKind {
    /** Something has happened. */
    REAL,
    /** To exercise it; due twice a year. */
    EXERCISE
}
