//! Gives Tauri the list of commands, so that each needs a permission to be called.

use tauri_build::{AppManifest, Attributes};

// One list: what is missing there is neither granted nor called (tests/ipc.rs compares them all).
include!("src/command_names.rs");

fn main() {
    println!("cargo::rerun-if-changed=src-tauri/src/command_names.rs");
    println!("cargo::rerun-if-changed=ui/dist");
    let attributes = Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        .app_manifest(AppManifest::new().commands(COMMAND_NAMES));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=tauri-build: {error:#}");
    }
}
