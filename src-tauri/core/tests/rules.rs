//! Rule packs from outside: the fixtures, the words, a second pack, round trips, and packs that
//! must be refused.

#[cfg(test)]
#[path = "rules/cases.rs"]
#[cfg(test)]
mod cases;
#[cfg(test)]
#[path = "rules/contract.rs"]
#[cfg(test)]
mod contract;
#[cfg(test)]
#[path = "rules/fixtures.rs"]
#[cfg(test)]
mod fixtures;
#[cfg(test)]
#[path = "rules/moving.rs"]
#[cfg(test)]
mod moving;
#[cfg(test)]
#[path = "rules/other_pack.rs"]
#[cfg(test)]
mod other_pack;
#[cfg(test)]
#[path = "rules/random.rs"]
#[cfg(test)]
mod random;
#[cfg(test)]
#[path = "rules/refused.rs"]
#[cfg(test)]
mod refused;
#[cfg(test)]
#[path = "rules/round_trip.rs"]
#[cfg(test)]
mod round_trip;
#[cfg(test)]
#[path = "rules/speed.rs"]
#[cfg(test)]
mod speed;
#[cfg(test)]
#[path = "rules/words.rs"]
#[cfg(test)]
mod words;
