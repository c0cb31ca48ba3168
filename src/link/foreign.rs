//! Keys that others write into links: mail and advertising systems to count clicks, and the scripts of pages that embed
//! this one.

/// Keys of systems that count clicks; they are dropped without a warning. A `*` at the end of a key stands for any
/// ending, one at the beginning for any beginning.
///
/// Sources: the lists by which Firefox and Brave strip queries, `ClearURLs`, and the manuals of Google Analytics,
/// Matomo, `HubSpot`, Mailchimp, Marketo, Adobe and AT Internet. `make dist` writes them into boot.js, which shows the
/// default's answer for an address that has no other keys.
pub const TRACKERS: [&str; 63] = [
    // Any campaign: Google Analytics and its many imitators, Matomo, Piwik, AT Internet, comScore.
    "utm_*",
    "mtm_*",
    "matomo_*",
    "pk_*",
    "piwik_*",
    "at_*",
    "ns_*",
    "ga_*",
    "_g*",
    "gad_*",
    "hsa_*",
    // Identifiers of a click: Google, Facebook, Microsoft, X, TikTok, Yandex, LinkedIn, Pinterest, Reddit, Snapchat.
    "*clid",
    "*clkid",
    "gbraid",
    "wbraid",
    "gclsrc",
    "fb_*",
    "mibextid",
    "igsh",
    "igshid",
    "li_fat_id",
    "trk",
    "trkCampaign",
    "epik",
    "rdt_cid",
    "ScCid",
    "wickedid",
    "zanpid",
    "irclickid",
    "clickid",
    "rb_clickid",
    "tduid",
    "ef_id",
    "s_kwcid",
    "s_cid",
    "_openstat",
    "_branch_*",
    "__twitter_impression",
    // Mail: Mailchimp, HubSpot, Marketo, Eloqua, Klaviyo, MailerLite, Omeda, Vero, Drip, ConvertKit, Blueshift.
    "mc_*",
    "_hs*",
    "__hs*",
    "mkt_tok",
    "elqTrack*",
    "elq",
    "_ke",
    "_kx",
    "ml_*",
    "oly_*",
    "vero_*",
    "__s",
    "ck_subscriber_id",
    "bsft_*",
    // Where a reader came from, and who shared the link.
    "ref",
    "ref_*",
    "referrer",
    "guce_*",
    "guccounter",
    "ncid",
    "cmpid",
    "smid",
    "si",
    "spm",
    "share_id",
];

/// Keys that scripts of embedding pages add. They are kept for messages to those scripts but written into no link.
pub(super) const EMBEDDING: [&str; 4] = ["childId", "initialWidth", "parentTitle", "parentUrl"];

/// Whether a decoded key belongs to a system that counts clicks.
///
/// ```
/// use wattworth::link::is_tracker;
///
/// assert!(is_tracker("utm_source") && is_tracker("fbclid") && is_tracker("ref"));
/// assert!(!is_tracker("kwh") && !is_tracker("reference"));
/// ```
#[must_use]
pub fn is_tracker(key: &str) -> bool {
    TRACKERS.iter().any(|pattern| match pattern.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => match pattern.strip_prefix('*') {
            Some(end) => key.ends_with(end),
            None => key == *pattern,
        },
    })
}
