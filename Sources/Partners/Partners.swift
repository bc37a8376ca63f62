/// From pages to partners: who a lab says it worked with, of which sector, and which names mean the same body.
///
/// Start at ``PartnerExtractor``, which reads one page's form into ``PartnerMention`` values, then ``PartnerMerger``,
/// which joins the mentions of an archive into partners. Words live in `partner_words.csv`, international bodies in
/// `partner_register.csv`, decisions of a person in `partner_aliases.csv`; the code knows only the structure of names.
/// Imports Archive and Lookups.
enum Partners {}
