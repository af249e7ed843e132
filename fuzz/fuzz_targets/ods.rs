#![no_main]

#[path = "container.rs"]
mod container;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kvittert_fuzz::workbook(bytes));

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    container::mutate(data, size, max_size, seed)
});
