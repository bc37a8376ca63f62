#ifndef LABMETRICS_CDATA_H
#define LABMETRICS_CDATA_H

#include <stddef.h>

/// A file compiled into the program, byte for byte as it stood in the checkout.
typedef struct {
  /// The first byte; all live as long as the program.
  const unsigned char *bytes;
  /// The number of bytes.
  size_t count;
} __attribute__((swift_attr("@Sendable"))) labmetrics_file;

// Sources/Lookups/Data/*.csv.
extern const labmetrics_file labmetrics_entities;
extern const labmetrics_file labmetrics_forms;
extern const labmetrics_file labmetrics_help_texts;
extern const labmetrics_file labmetrics_empty_answers;
extern const labmetrics_file labmetrics_stop_words;
extern const labmetrics_file labmetrics_year_overrides;
extern const labmetrics_file labmetrics_core_prompts;
extern const labmetrics_file labmetrics_form_breaks;
extern const labmetrics_file labmetrics_methods;
extern const labmetrics_file labmetrics_data_sources;
extern const labmetrics_file labmetrics_sdgs;
extern const labmetrics_file labmetrics_thematic_areas;
extern const labmetrics_file labmetrics_countries;
extern const labmetrics_file labmetrics_country_names;
extern const labmetrics_file labmetrics_partner_register;
extern const labmetrics_file labmetrics_partner_words;
extern const labmetrics_file labmetrics_partner_aliases;
extern const labmetrics_file labmetrics_barrier_weights;
extern const labmetrics_file labmetrics_link_weights;
extern const labmetrics_file labmetrics_handover_terms;
extern const labmetrics_file labmetrics_partner_sectors;
extern const labmetrics_file labmetrics_barrier_lexicon;
extern const labmetrics_file labmetrics_initiative_terms;
extern const labmetrics_file labmetrics_vehicle_terms;
extern const labmetrics_file labmetrics_denials;
extern const labmetrics_file labmetrics_option_labels;
extern const labmetrics_file labmetrics_hypothesis_rules;

// Sources/Labels/Data/labels.*.csv.
extern const labmetrics_file labmetrics_labels_en;
extern const labmetrics_file labmetrics_labels_fr;
extern const labmetrics_file labmetrics_labels_es;
extern const labmetrics_file labmetrics_labels_vi;
// Sources/Labels/Data/descriptions.csv.
extern const labmetrics_file labmetrics_descriptions;

// Sources/Renderers/HTML/Data/report.*.
extern const labmetrics_file labmetrics_report_css;
extern const labmetrics_file labmetrics_report_js;

// The example pages, seeds/*.txt.
extern const labmetrics_file labmetrics_seed_0;
extern const labmetrics_file labmetrics_seed_1;
extern const labmetrics_file labmetrics_seed_2;
extern const labmetrics_file labmetrics_seed_3;
extern const labmetrics_file labmetrics_seed_4;

#endif
