//! Every fault that a server and a network can play, and what becomes of a report then: stated
//! beforehand, and counted at the ledger.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod elsewhere;
#[cfg(test)]
mod in_a_row;
#[cfg(test)]
mod ledger;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod program;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod run;
#[cfg(test)]
mod table;
