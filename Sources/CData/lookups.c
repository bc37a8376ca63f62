// The tables that people may edit. The compiler sees a changed file and compiles this one again.
#include "CData.h"

// #embed is of C23; clang knows it in every C since version 19, which came with Swift 6.2.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char entities[] = {
#embed "../Lookups/Data/entities.csv"
};
const labmetrics_file labmetrics_entities = {entities, sizeof entities};

static const unsigned char forms[] = {
#embed "../Lookups/Data/forms.csv"
};
const labmetrics_file labmetrics_forms = {forms, sizeof forms};

static const unsigned char help_texts[] = {
#embed "../Lookups/Data/help_texts.csv"
};
const labmetrics_file labmetrics_help_texts = {help_texts, sizeof help_texts};

static const unsigned char empty_answers[] = {
#embed "../Lookups/Data/empty_answers.csv"
};
const labmetrics_file labmetrics_empty_answers = {empty_answers, sizeof empty_answers};

static const unsigned char stop_words[] = {
#embed "../Lookups/Data/stop_words.csv"
};
const labmetrics_file labmetrics_stop_words = {stop_words, sizeof stop_words};

static const unsigned char year_overrides[] = {
#embed "../Lookups/Data/year_overrides.csv"
};
const labmetrics_file labmetrics_year_overrides = {year_overrides, sizeof year_overrides};

static const unsigned char core_prompts[] = {
#embed "../Lookups/Data/core_prompts.csv"
};
const labmetrics_file labmetrics_core_prompts = {core_prompts, sizeof core_prompts};

static const unsigned char form_breaks[] = {
#embed "../Lookups/Data/form_breaks.csv"
};
const labmetrics_file labmetrics_form_breaks = {form_breaks, sizeof form_breaks};

static const unsigned char methods[] = {
#embed "../Lookups/Data/methods.csv"
};
const labmetrics_file labmetrics_methods = {methods, sizeof methods};

static const unsigned char data_sources[] = {
#embed "../Lookups/Data/data_sources.csv"
};
const labmetrics_file labmetrics_data_sources = {data_sources, sizeof data_sources};

static const unsigned char sdgs[] = {
#embed "../Lookups/Data/sdgs.csv"
};
const labmetrics_file labmetrics_sdgs = {sdgs, sizeof sdgs};

static const unsigned char thematic_areas[] = {
#embed "../Lookups/Data/thematic_areas.csv"
};
const labmetrics_file labmetrics_thematic_areas = {thematic_areas, sizeof thematic_areas};

static const unsigned char countries[] = {
#embed "../Lookups/Data/countries.csv"
};
const labmetrics_file labmetrics_countries = {countries, sizeof countries};

static const unsigned char partner_register[] = {
#embed "../Lookups/Data/partner_register.csv"
};
const labmetrics_file labmetrics_partner_register = {partner_register, sizeof partner_register};

static const unsigned char partner_words[] = {
#embed "../Lookups/Data/partner_words.csv"
};
const labmetrics_file labmetrics_partner_words = {partner_words, sizeof partner_words};

static const unsigned char partner_aliases[] = {
#embed "../Lookups/Data/partner_aliases.csv"
};
const labmetrics_file labmetrics_partner_aliases = {partner_aliases, sizeof partner_aliases};

static const unsigned char barrier_lexicon[] = {
#embed "../Lookups/Data/barrier_lexicon.csv"
};
const labmetrics_file labmetrics_barrier_lexicon = {barrier_lexicon, sizeof barrier_lexicon};

static const unsigned char initiative_terms[] = {
#embed "../Lookups/Data/initiative_terms.csv"
};
const labmetrics_file labmetrics_initiative_terms = {initiative_terms, sizeof initiative_terms};

static const unsigned char vehicle_terms[] = {
#embed "../Lookups/Data/vehicle_terms.csv"
};
const labmetrics_file labmetrics_vehicle_terms = {vehicle_terms, sizeof vehicle_terms};

static const unsigned char denials[] = {
#embed "../Lookups/Data/denials.csv"
};
const labmetrics_file labmetrics_denials = {denials, sizeof denials};

static const unsigned char option_labels[] = {
#embed "../Lookups/Data/option_labels.csv"
};
const labmetrics_file labmetrics_option_labels = {option_labels, sizeof option_labels};

static const unsigned char hypothesis_rules[] = {
#embed "../Lookups/Data/hypothesis_rules.csv"
};
const labmetrics_file labmetrics_hypothesis_rules = {hypothesis_rules, sizeof hypothesis_rules};

static const unsigned char barrier_weights[] = {
#embed "../Lookups/Data/barrier_weights.csv"
};
const labmetrics_file labmetrics_barrier_weights = {barrier_weights, sizeof barrier_weights};

static const unsigned char link_weights[] = {
#embed "../Lookups/Data/link_weights.csv"
};
const labmetrics_file labmetrics_link_weights = {link_weights, sizeof link_weights};

static const unsigned char handover_terms[] = {
#embed "../Lookups/Data/handover_terms.csv"
};
const labmetrics_file labmetrics_handover_terms = {handover_terms, sizeof handover_terms};

static const unsigned char partner_sectors[] = {
#embed "../Lookups/Data/partner_sectors.csv"
};
const labmetrics_file labmetrics_partner_sectors = {partner_sectors, sizeof partner_sectors};

static const unsigned char country_names[] = {
#embed "../Lookups/Data/country_names.csv"
};
const labmetrics_file labmetrics_country_names = {country_names, sizeof country_names};
