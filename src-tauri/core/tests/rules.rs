//! Rule packs from outside: the fixtures, the words, a second pack, round trips, and packs that
//! must be refused.

#[cfg(test)]
#[path = "rules/cases.rs"]
mod cases;
#[cfg(test)]
#[path = "rules/contract.rs"]
mod contract;
#[cfg(test)]
#[path = "rules/fixtures.rs"]
mod fixtures;
#[cfg(test)]
#[path = "rules/other_pack.rs"]
mod other_pack;
#[cfg(test)]
#[path = "rules/random.rs"]
mod random;
#[cfg(test)]
#[path = "rules/refused.rs"]
mod refused;
#[cfg(test)]
#[path = "rules/round_trip.rs"]
mod round_trip;
#[cfg(test)]
#[path = "rules/speed.rs"]
mod speed;
#[cfg(test)]
#[path = "rules/words.rs"]
mod words;
