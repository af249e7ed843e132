#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kvittert_fuzz::json(bytes));
