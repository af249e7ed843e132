//! Many reports at once.

#[cfg(test)]
mod ten_thousand;
