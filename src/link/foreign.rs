//! Keys that others write into links: mail and advertising systems to count clicks, and the scripts of pages that embed
//! this one.

/// Keys of systems that count clicks, dropped in silence. A `*` at the end of one is any ending, one at the beginning
/// any beginning.
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

/// Keys of the scripts of pages that embed this one: kept for the messages to them, and in no link that is made.
pub(super) const EMBEDDING: [&str; 4] = ["childId", "initialWidth", "parentTitle", "parentUrl"];

/// Whether a key, decoded, is that of a system that counts clicks.
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
