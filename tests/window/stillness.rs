//! A page that stands still: a person does not press what is still sliding in.

use fantoccini::Client;
use fantoccini::error::CmdError;

/// Waits until what moves for a while has come to rest; what turns for ever does not count.
const STILL: &str = r"
const done = arguments[0];
const moving = document.getAnimations().filter((one) => {
  const timing = one.effect?.getComputedTiming();
  return timing && Number.isFinite(timing.endTime) && timing.endTime < 5000;
});
Promise.allSettled(moving.map((one) => one.finished)).then(() => done(true));
";

pub(crate) async fn stands_still(client: &Client) -> Result<(), CmdError> {
    client.execute_async(STILL, Vec::new()).await.map(|_| ())
}
