//! The HTTP headers that hosts are told to send are the same everywhere they are written: in the file that hosts read,
//! in the server that the tests run the page on, and in the README.

use std::fs;
use std::path::Path;

use wattworth::scenario::live::Provider;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names and values of the headers in the file that Cloudflare and Netlify read.
fn headers() -> Vec<(String, String)> {
    read("src/ui/_headers")
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn the_server_sends_what_hosts_are_told_to() {
    // A literal that goes on in the next line goes on after the blanks there.
    let serve = read("src/bin/serve.rs");
    let serve: String = serve.split("\\\n").map(str::trim_start).collect();
    for (name, value) in headers() {
        assert!(serve.contains(&format!("\"{name}\"")), "serve sends {name}");
        assert!(serve.contains(&format!("\"{value}\"")), "serve sends {value}");
    }
}

#[test]
fn the_readme_tells_hosts_the_same() {
    let readme = read("README.md");
    for (name, value) in headers() {
        if matches!(name.as_str(), "Access-Control-Allow-Origin" | "Cache-Control") {
            assert!(
                readme.contains(&format!("`{name}: {value}`")),
                "the table has {name}: {value}"
            );
            let nginx = format!("add_header {name} \"{value}\" always;");
            assert!(readme.contains(&nginx), "nginx is told {nginx}");
        }
    }
}

/// The content security policy that boot.js sets for the page. `OWN` stands for the page's own host.
fn policy() -> String {
    let boot = read("src/ui/boot.js");
    let (_, rest) = boot
        .split_once("const POLICY = \"")
        .expect("boot.js has the policy");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn the_policy_is_the_same_wherever_it_is_written() {
    let policy = policy();
    // A literal that goes on in the next line goes on after the blanks there.
    let serve = read("src/bin/serve.rs");
    let serve: String = serve.split("\\\n").map(str::trim_start).collect();
    assert!(
        serve.contains(&format!("\"{policy}\"")),
        "the tests' server sends {policy}"
    );
    let told = policy.replace("OWN", "'self' https://YOUR.HOST");
    assert!(read("README.md").contains(&told), "the README tells hosts {told}");
    // Two rules that must be there whatever else the policy allows.
    for rule in ["default-src 'none'", "base-uri 'none'"] {
        assert!(policy.split("; ").any(|own| own == rule), "{rule}");
    }
    for loose in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:;"] {
        assert!(
            !policy.contains(loose),
            "{loose} in the policy would allow far too much"
        );
    }
}

#[test]
fn the_page_may_ask_the_sites_of_todays_figures_and_no_others() {
    let policy = policy();
    let allowed = policy
        .split("; ")
        .find_map(|rule| rule.strip_prefix("connect-src "))
        .expect("the policy says whom the page may ask");
    assert_eq!(allowed, "OWN https://mempool.space https://api.coinbase.com");
    let asked = Provider::ALL.map(Provider::origin);
    assert_eq!(allowed.strip_prefix("OWN "), Some(asked.join(" ").as_str()));
}

#[test]
fn every_view_and_file_for_embedders_is_described() {
    let readme = read("README.md");
    for (id, _) in wattworth::link::VIEWS {
        assert!(
            readme.contains(&format!("`{id}`")),
            "the README describes the view {id}"
        );
    }
    let shell = read("index.html");
    for file in ["src/ui/embed.js", "src/ui/_headers"] {
        assert!(shell.contains(file), "{file} is copied beside the page");
    }
}
